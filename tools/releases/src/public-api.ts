import { resolve } from 'node:path';
import ts from 'typescript';
import { WORKSPACE_ROOT } from './workspace';

/**
 * The public interface of a package as text: what its entry point exports, in alphabetical order,
 * as its declarations say it, without comments.
 *
 * @param folder of a built package, relative to the workspace root
 */
export function publicApi(folder: string): string {
  const entry = resolve(WORKSPACE_ROOT, folder, 'dist/index.d.ts');
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} is missing; build the package first`);

  const names = checker.getExportsOfModule(module).map((symbol) => symbol.name);
  return checker
    .getExportsOfModule(module)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((symbol) => declarationsOf(symbol, checker).join('\n'))
    .concat(`// ${names.length} names`)
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
