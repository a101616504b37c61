import { resolve } from 'node:path';
import ts from 'typescript';

/**
 * Compiles planted code as if it were a source file of the project, with the options of its
 * `tsconfig.lib.json`. Nothing is written.
 *
 * @param folder absolute path of the project
 * @returns for each line, what the compiler says of it; an empty list where it says nothing
 */
export function compilePlanted(folder: string, lines: readonly string[]): string[][] {
  const config = ts.getParsedCommandLineOfConfigFile(
    resolve(folder, 'tsconfig.lib.json'),
    { noEmit: true, composite: false, incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse },
  );
  if (config === undefined) throw new Error(`${folder} has no tsconfig.lib.json`);

  const planted = resolve(folder, 'src/planted.ts');
  const host = ts.createCompilerHost(config.options);
  const disk = { ...host };
  const text = [...lines, 'export {};'].join('\n');
  host.fileExists = (name) => name === planted || disk.fileExists(name);
  host.readFile = (name) => (name === planted ? text : disk.readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === planted
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
      : disk.getSourceFile(name, ...rest);

  const program = ts.createProgram([planted], config.options, host);
  const source = program.getSourceFile(planted);
  const complaints = lines.map((): string[] => []);
  for (const found of ts.getPreEmitDiagnostics(program, source)) {
    if (found.file !== source || found.start === undefined || source === undefined) continue;
    const { line } = source.getLineAndCharacterOfPosition(found.start);
    complaints[line]?.push(ts.flattenDiagnosticMessageText(found.messageText, ' '));
  }
  return complaints;
}

function refuse(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
}
