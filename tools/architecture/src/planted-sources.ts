import {
  DEPENDENCY_TABLE,
  NPM_IN_ALL_TESTS,
  PACKAGES_OF_MAIN,
  type TableRow,
} from './dependency-table';

/** The three sorts of files that the table treats differently. */
export type Place = 'source' | 'test' | 'main';

/** Where planted code pretends to be. Nothing is written there. */
export const PLANTED_FILES: Readonly<Record<Place, string>> = {
  source: 'src/deep/planted.ts',
  test: 'src/deep/planted.spec.ts',
  main: 'src/main.ts',
};

/** Module names by the kind of dependency that they are. */
export type SourcesByKind = Readonly<Record<string, readonly string[]>>;

/** Installed, but in nobody's row: dependencies of dependencies, and tools. Plus one not installed. */
const FOREIGN_NPM = ['@aws-sdk/core', '@smithy/core', 'sonic-boom', 'typescript', 'lodash'];

/** Modules of Node that nobody's row names, but for those that may import all of them. */
const FOREIGN_BUILTINS = ['child_process', 'dns', 'http2', 'module', 'net', 'stream', 'url', 'vm'];

const BUILTINS = [
  ...new Set([...DEPENDENCY_TABLE.flatMap(({ node }) => node), ...FOREIGN_BUILTINS]),
].filter((name) => name !== 'any');
const PACKAGES = [...DEPENDENCY_TABLE.map(({ name }) => name), '@dashtam/tool-demo'];
const NPM = [
  ...new Set([
    ...DEPENDENCY_TABLE.flatMap(({ npm, inTests }) => [...npm, ...inTests.npm]),
    ...NPM_IN_ALL_TESTS,
    ...FOREIGN_NPM,
  ]),
];

/** What `row` may import at `place`. */
export function allowedSources(row: TableRow, place: Place): SourcesByKind {
  const inTest = place === 'test';
  const node = inTest || row.node === 'any' ? BUILTINS : row.node;
  return {
    'npm package': [...row.npm, ...(inTest ? [...row.inTests.npm, ...NPM_IN_ALL_TESTS] : [])],
    'node: builtin': node.map((name) => `node:${name}`),
    'other package': [
      ...row.packages,
      ...(inTest ? row.inTests.packages : []),
      ...(place === 'main' ? PACKAGES_OF_MAIN : []),
    ],
  };
}

/** What `row` may not import at `place`: all there is, but for what it may. */
export function refusedSources(row: TableRow, place: Place): SourcesByKind {
  const allowed = new Set(Object.values(allowedSources(row, place)).flat());
  const others = DEPENDENCY_TABLE.filter(({ name }) => name !== row.name);
  return {
    'npm package': NPM.filter((name) => !allowed.has(name)),
    'node: builtin': BUILTINS.map((name) => `node:${name}`).filter((name) => !allowed.has(name)),
    'builtin without node:': BUILTINS,
    'other package': PACKAGES.filter((name) => name !== row.name && !allowed.has(name)),
    'deep path': [
      ...others.map(({ name }) => `${name}/src/index`),
      '@dashtam/logging-domain/dist/index.js',
      'pino/lib/levels',
      'express/lib/express',
    ],
    'relative path': [
      ...others.map(({ folder }) => `../../../../${folder}/src/index`),
      `../../../../${others[0]?.folder}`,
      '../../../../node_modules/pino',
    ],
  };
}
