import { UNREADABLE_FORMS } from '../src/import-forms';
import { lintPlanted } from '../src/lint-planted';

it.each(['packages/logging-console/src/planted.ts', 'apps/example-api/src/planted.ts'])(
  'in %s, module names that cannot be read and star exports are refused',
  (file) => {
    const lines = Object.values(UNREADABLE_FORMS).map((form, n) => form('pino', n));
    const [complaints] = lintPlanted([{ file, lines }], { wallsOnly: true });
    const refused = new Set(
      complaints!.filter(({ rule }) => rule === 'no-restricted-syntax').map(({ line }) => line),
    );
    expect(lines.filter((_, index) => !refused.has(index + 1))).toEqual([]);
  },
  60_000,
);
