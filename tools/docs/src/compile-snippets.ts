import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { WORKSPACE_ROOT } from './documentation-pages';

/** A program of a page. */
export interface Snippet {
  /** Where it stands, for messages. */
  readonly place: string;
  readonly code: string;
  /** The file to write it to, relative to its page's folder, without the extension. */
  readonly name: string;
}

/** The programs of one page: they can import each other by their names. */
export interface SnippetFolder {
  /** Absolute path, inside the project whose packages they import. Emptied first. */
  readonly folder: string;
  /** ES modules can await at the top; what Jest runs has to be CommonJS. */
  readonly moduleType: 'module' | 'commonjs';
  readonly snippets: readonly Snippet[];
}

/**
 * Type-checks all programs together, with the strict options of this workspace and the built
 * packages as consumers see them, and compiles them.
 *
 * @returns what the compiler has to say, one message each; empty when all is well
 */
export function compileSnippets(folders: readonly SnippetFolder[]): readonly string[] {
  const places = new Map(folders.flatMap(written));
  const program = ts.createProgram([...places.keys()], consumersOptions());
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length === 0) program.emit();
  return problems.map((problem) => textOf(problem, places));
}

function written({ folder, moduleType, snippets }: SnippetFolder): readonly [string, string][] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: moduleType }));
  return snippets.map(({ place, code, name }) => {
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, code);
    return [file, place];
  });
}

/** Those of this workspace, but for what only its own projects need. */
function consumersOptions(): ts.CompilerOptions {
  const file = join(WORKSPACE_ROOT, 'tsconfig.base.json');
  const { config } = ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8')) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, dirname(file));
  const ownOnly = { composite: false, declaration: false, declarationMap: false, sourceMap: false };
  const examples = { noUnusedLocals: false, noUnusedParameters: false };
  return {
    ...options,
    ...ownOnly,
    ...examples,
    customConditions: [],
    types: ['node', 'jest'],
    // What the applications of NestJS are compiled with.
    experimentalDecorators: true,
  };
}

function textOf(
  { file, start, messageText }: ts.Diagnostic,
  places: ReadonlyMap<string, string>,
): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (file === undefined || start === undefined) return text;
  const { line } = file.getLineAndCharacterOfPosition(start);
  const code = file.text.split('\n')[line]?.trim() ?? '';
  return `${places.get(file.fileName) ?? file.fileName}: ${text} in: ${code}`;
}
