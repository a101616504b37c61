/** Writes one line of TypeScript that depends on `source`; `n` keeps the names of a file apart. */
export type ImportForm = (source: string, n: number) => string;

/** Every way in which TypeScript code can name a module. */
export const IMPORT_FORMS: Readonly<Record<string, ImportForm>> = {
  'import for effect': (source) => `import '${source}';`,
  import: (source, n) => `import * as imported${n} from '${source}';`,
  'import type': (source, n) => `import type * as Types${n} from '${source}';`,
  'inline import type': (source, n) => `import { type T as T${n} } from '${source}';`,
  'export from': (source, n) => `export { name as name${n} } from '${source}';`,
  'export type from': (source, n) => `export type { T as U${n} } from '${source}';`,
  'import()': (source) => `void import('${source}');`,
  'require()': (source) => `require('${source}');`,
  'require.resolve()': (source) => `require.resolve('${source}');`,
  "import('x') type": (source, n) => `type Imported${n} = import('${source}').T;`,
  "typeof import('x')": (source, n) => `type Module${n} = typeof import('${source}');`,
  'import x = require': (source, n) => `import required${n} = require('${source}');`,
  'declare module': (source) => `declare module '${source}' {}`,
  'jest.mock()': (source) => `jest.mock('${source}');`,
  'jest.requireActual()': (source) => `jest.requireActual('${source}');`,
};

/**
 * Ways to name a module that the walls cannot read, and that are refused as such. The tests plant
 * each in a file of its own that is linted and never run.
 */
export const UNREADABLE_FORMS: Readonly<Record<string, ImportForm>> = {
  'import(`x`)': (source) => `void import(\`${source}\`);`,
  'import(variable)': (source) => `void import(String('${source}'));`,
  'require(`x`)': (source) => `require(\`${source}\`);`,
  'require.resolve(`x`)': (source) => `require.resolve(\`${source}\`);`,
  'module.require()': (source) => `module.require('${source}');`,
  'createRequire()': (source) => `createRequire(__filename)('${source}');`,
  'process.getBuiltinModule()': (source) => `process.getBuiltinModule('${source}');`,
  'jest.mock(`x`)': (source) => `jest.mock(\`${source}\`);`,
  'export *': (source) => `export * from '${source}';`,
  'export * as': (source, n) => `export * as all${n} from '${source}';`,
};
