import { lintPlanted } from '../src/lint-planted';

const STRAY_FILES = {
  'planted.ts': 'boundaries/no-unknown-files',
  'stray/planted.ts': 'boundaries/no-unknown-files',
  'packages/planted.ts': 'boundaries/no-unknown-files',
  'packages/stray/src/planted.ts': 'boundaries/no-unknown-files',
  'packages/logging-domain/src/planted.js': 'no-restricted-syntax',
  'packages/logging-domain/src/planted.cjs': 'no-restricted-syntax',
  'packages/logging-domain/planted.mjs': 'no-restricted-syntax',
  'apps/example-api/src/planted.js': 'no-restricted-syntax',
};

it('files that no row knows are refused, and JavaScript among the sources', () => {
  const planted = Object.keys(STRAY_FILES).map((file) => ({ file, lines: ['exports.a = 1;'] }));
  const complaints = lintPlanted(planted, { wallsOnly: true });
  const found = complaints.map((ofFile) => ofFile.map(({ rule }) => rule));
  expect(found).toEqual(Object.values(STRAY_FILES).map((rule) => [rule]));
}, 120_000);

it.each(['dist', 'coverage', 'out-tsc', 'reports'])(
  'a source folder named %s is linted like any other',
  (name) => {
    const file = `packages/logging-domain/src/${name}/planted.ts`;
    const [complaints] = lintPlanted([{ file, lines: ["import 'pino';"] }], { wallsOnly: true });
    expect(complaints!.map(({ rule }) => rule)).toEqual(['boundaries/dependencies']);
  },
  120_000,
);
