import { resolve } from 'node:path';
import ts from 'typescript';
import { WORKSPACE_ROOT } from './workspace';

/**
 * The public interface of each package as text: what its entry point exports, in alphabetical
 * order, as its declarations say it, without comments.
 *
 * @param folders of built packages, relative to the workspace root
 * @throws Error that names an entry point that is missing
 */
export function publicApis(folders: readonly string[]): ReadonlyMap<string, string> {
  const program = ts.createProgram(folders.map(entryOf), {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
  });
  return new Map(folders.map((folder) => [folder, publicApi(entryOf(folder), program)]));
}

function entryOf(folder: string): string {
  return resolve(WORKSPACE_ROOT, folder, 'dist/index.d.ts');
}

function publicApi(entry: string, program: ts.Program): string {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} is missing; build the package first`);

  const symbols = checker.getExportsOfModule(module);
  return symbols
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((symbol) => declarationsOf(symbol, checker).join('\n'))
    .concat(`// ${symbols.length} names`)
    .join('\n\n')
    .concat('\n');
}

const PRINTER = ts.createPrinter({ removeComments: true });

function declarationsOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  return (target.declarations ?? []).map((declaration) => {
    // A variable's statement has the `const`; the rest is complete by itself.
    const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    return PRINTER.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
  });
}
