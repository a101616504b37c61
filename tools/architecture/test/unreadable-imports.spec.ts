import { UNREADABLE_FORMS } from '../src/import-forms';
import { lintPlanted } from '../src/lint-planted';

it('module names that cannot be read are refused, and star exports', () => {
  const lines = Object.values(UNREADABLE_FORMS).map((form, n) => form('pino', n));
  const files = ['packages/logging-console/src/planted.ts', 'apps/example-api/src/planted.ts'];
  const complaints = lintPlanted(
    files.map((file) => ({ file, lines })),
    { wallsOnly: true },
  );
  expect(complaints).toHaveLength(files.length);
  for (const ofFile of complaints) {
    const refused = ofFile
      .filter(({ rule }) => rule === 'no-restricted-syntax')
      .map(({ line }) => line);
    expect(lines.filter((_, index) => !refused.includes(index + 1))).toEqual([]);
  }
}, 120_000);
