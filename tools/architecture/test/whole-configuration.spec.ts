import { lintPlanted } from '../src/lint-planted';

/** Planted lines: each breaks a rule, and the comments that would forbid it may not help. */
const lines = [
  '/* eslint-disable */',
  "import 'pino'; // eslint-disable-line",
  'console.log(1);',
  '// @ts-expect-error a description',
  'export const x: string = 1;',
];

const FILES = {
  'packages/logging-domain/src/index.ts': [
    '2 boundaries/dependencies',
    '3 no-console',
    '4 @typescript-eslint/ban-ts-comment',
  ],
  'apps/example-api/src/main.ts': [
    '2 boundaries/dependencies',
    '3 no-console',
    '4 @typescript-eslint/ban-ts-comment',
  ],
  // No tsconfig of the package includes this file, so it cannot be compiled or linted.
  'packages/logging-domain/stray/planted.ts': ['0 cannot be linted'],
};

it('all rules together refuse violations, and no comment disables them', () => {
  const planted = Object.keys(FILES).map((file) => ({ file, lines }));
  const complaints = lintPlanted(planted, { wallsOnly: false });
  const found = complaints.map((ofFile) => ofFile.map(({ line, rule }) => `${line} ${rule}`));
  for (const [index, expected] of Object.values(FILES).entries()) {
    expect(found[index]).toEqual(expect.arrayContaining(expected));
  }
}, 120_000);
