import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..', '..');
/** Inside the workspace, so that imports find the built packages as a consumer's would. */
const FOLDER = join(__dirname, '..', 'out-tsc', 'snippets');

/** Snippets as programs that can be run. */
export interface CompiledSnippets {
  /** What the compiler has to say, one message a line; empty when all is well. */
  readonly problems: readonly string[];
  /** The JavaScript file of each snippet, in their order. */
  readonly files: readonly string[];
}

/** Type-checks programs with the strict options of this workspace, and compiles them. */
export function compileSnippets(name: string, programs: readonly string[]): CompiledSnippets {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
  const sources = programs.map((code, index) => {
    const file = join(folder, `${index + 1}.ts`);
    writeFileSync(file, code);
    return file;
  });
  const program = ts.createProgram(sources, consumersOptions());
  const emitted = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics].map(textOf);
  return { problems, files: sources.map((file) => file.replace(/\.ts$/, '.js')) };
}

/** Those of this workspace, but for what only its own projects need. */
function consumersOptions(): ts.CompilerOptions {
  const file = join(ROOT, 'tsconfig.base.json');
  const { config } = ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8')) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, dirname(file));
  const ownOnly = { composite: false, declaration: false, declarationMap: false };
  return { ...options, ...ownOnly, sourceMap: false, customConditions: [] };
}

function textOf({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (file === undefined || start === undefined) return text;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${file.fileName}:${line + 1}: ${text}`;
}
