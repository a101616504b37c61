import { resolve } from 'node:path';
import { compilePlanted } from '../src/compile-planted';
import { DEPENDENCY_TABLE } from '../src/dependency-table';
import { lintPlanted } from '../src/lint-planted';
import { WORKSPACE_ROOT } from '../src/workspace-root';

const pure = DEPENDENCY_TABLE.filter(({ isPure }) => isPure).map(({ folder }) => folder);

/** Uses of the machine, which pure code asks its ports for. */
const IMPURE = [
  'process.exit(1);',
  'Buffer.from("");',
  'console.log("");',
  'setTimeout(() => {}, 1);',
  'setImmediate(() => {});',
  'queueMicrotask(() => {});',
  'fetch("http://localhost");',
  'performance.now();',
  'crypto.randomUUID();',
  'structuredClone({});',
  'new URL("http://localhost");',
  'new TextEncoder();',
  'new AbortController();',
  'require("node:fs");',
  'void __dirname;',
  'void global;',
  'import "node:fs";',
  'import type { Stats } from "node:fs";',
  'type Fs = typeof import("node:fs");',
  'void import("node:fs");',
];

/** What the compiler cannot refuse, because the language has it. */
const IMPURE_BY_LINT = [
  'Date.now();',
  'Math.random();',
  'globalThis.process;',
  'eval("1");',
  'new Function("");',
];

/** The language itself stays. */
const PURE = [
  'JSON.stringify({});',
  'new Map([[1, new Date(0).toISOString()]]);',
  'Math.max(1, 2);',
  'void Promise.resolve(new Error("", { cause: 1 }));',
  '[1].at(-1);',
  'new WeakMap<object, string>();',
];

it.each(pure)(
  '%s does not compile what reaches for the machine',
  (folder) => {
    const lines = [...IMPURE, ...PURE];
    const complaints = compilePlanted(resolve(WORKSPACE_ROOT, folder), lines);
    expect(lines.filter((_, index) => complaints[index]?.length === 0)).toEqual(PURE);
  },
  120_000,
);

it('what reaches for the machine does not pass lint', () => {
  const lines = [...IMPURE, ...IMPURE_BY_LINT, ...PURE];
  const planted = pure.map((folder) => ({ file: `${folder}/src/planted.ts`, lines }));
  const ofFiles = lintPlanted(planted, { wallsOnly: true });
  expect(ofFiles).toHaveLength(pure.length);
  for (const complaints of ofFiles) {
    const found = complaints.map(({ line }) => line);
    expect(lines.filter((_, index) => !found.includes(index + 1))).toEqual(PURE);
  }
}, 120_000);
