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

it('source folders named like generated ones are linted like any other', () => {
  const names = ['dist', 'coverage', 'out-tsc', 'reports'];
  const planted = names.map((name) => ({
    file: `packages/logging-domain/src/${name}/planted.ts`,
    lines: ["import 'pino';"],
  }));
  const found = lintPlanted(planted, { wallsOnly: true }).flat();
  expect(found.map(({ rule }) => rule)).toEqual(names.map(() => 'boundaries/dependencies'));
}, 120_000);
