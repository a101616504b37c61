import ts from 'typescript';

/** A row of an option table. */
export interface OptionRow {
  readonly name: string;
  readonly meaning: string;
  readonly preset: string;
}

/** The sentence, or the end of one, that says what holds where the option is not given. */
const DEFAULT = /(?:^|; |(?<=\. ))[Dd]efault(?: is)?:? (?<value>.+?)(?:\.(?= |$)|$)/;

/**
 * The members of interfaces of a source file, in the words of their doc comments.
 *
 * @param file - its name, for messages
 * @throws Error for an interface that is not there, and for a member without a doc comment or, if
 *   it may be left out, without a word on its default
 */
export function optionRows(
  file: string,
  source: string,
  interfaces: readonly string[],
): readonly OptionRow[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const declared = tree.statements.filter(ts.isInterfaceDeclaration);
  return interfaces.flatMap((name) => {
    const found = declared.find((one) => one.name.text === name);
    if (found === undefined) throw new Error(`${file} has no interface ${name}`);
    return found.members.filter(isOption).map((member) => rowOf(member, `${file}: ${name}`));
  });
}

type Option = ts.PropertySignature | ts.MethodSignature;

/** What `never` types forbid is the option of another interface. */
function isOption(member: ts.TypeElement): member is Option {
  if (ts.isMethodSignature(member)) return true;
  return ts.isPropertySignature(member) && member.type?.kind !== ts.SyntaxKind.NeverKeyword;
}

function rowOf(member: Option, place: string): OptionRow {
  const name = member.name.getText();
  const text = commentOf(member);
  if (text === '') throw new Error(`${place}.${name} has no doc comment`);
  const isRequired = member.questionToken === undefined;
  const value = DEFAULT.exec(text)?.groups?.['value'];
  if (!isRequired && value === undefined) throw new Error(`${place}.${name} says no default`);
  const meaning = text
    .replace(DEFAULT, (sentence) => (sentence.startsWith(';') ? '.' : ''))
    .replace(/ Required\.$/, '')
    .replace(/ +/g, ' ')
    .trim();
  const preset = isRequired ? 'required' : (value ?? '');
  return { name: `\`${name}\``, meaning: meaning.replace(/\.$/, ''), preset };
}

/** In one line; a list becomes a sentence. */
function commentOf(member: Option): string {
  const [doc] = ts.getJSDocCommentsAndTags(member).slice(-1);
  const text = doc === undefined ? '' : (ts.getTextOfJSDocComment(doc.comment) ?? '');
  return text
    .replace(/\n- /g, (_bullet, at: number) => (text.lastIndexOf('\n- ', at - 1) < 0 ? ' ' : '; '))
    .replace(/\n\n(?=Default)/g, '. ')
    .replace(/\s+/g, ' ')
    .trim();
}
