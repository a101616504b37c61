import { DEPENDENCY_TABLE, type TableRow } from '../src/dependency-table';
import { IMPORT_FORMS } from '../src/import-forms';
import { lintPlanted } from '../src/lint-planted';
import {
  allowedSources,
  PLANTED_FILES,
  refusedSources,
  type Place,
  type SourcesByKind,
} from '../src/planted-sources';

interface Case {
  readonly file: string;
  readonly verdict: 'refuses' | 'allows';
  readonly lines: readonly string[];
  /** Lines that the rule on dependencies complained of. */
  readonly complained?: ReadonlySet<string>;
}

const forms = Object.values(IMPORT_FORMS);
let serial = 0;

/** Every source as a plain import, and the first of each kind in every form. */
function writeImports(sources: SourcesByKind): string[] {
  const kinds = Object.values(sources);
  return [
    ...kinds.flat().map((source) => `import '${source}';`),
    ...kinds
      .flatMap((ofKind) => ofKind.slice(0, 1))
      .flatMap((source) => forms.map((form) => form(source, serial++))),
  ];
}

function casesOf(row: TableRow, place: Place): Case[] {
  const file = `${row.folder}/${PLANTED_FILES[place]}`;
  return [
    { file, verdict: 'refuses', lines: writeImports(refusedSources(row, place)) },
    { file, verdict: 'allows', lines: writeImports(allowedSources(row, place)) },
  ];
}

/** One line that only test files of this package may have, and one that nobody may. */
const testFiles: Case[] = [
  'src/planted.spec.ts',
  'src/planted.type-test.ts',
  'test/planted.spec.ts',
  'test/deep/planted.ts',
  'test/fixtures/planted.cjs',
].flatMap((path) => {
  const file = `packages/logging-express/${path}`;
  return [
    { file, verdict: 'allows', lines: ["require('@dashtam/logging-container');"] },
    { file, verdict: 'refuses', lines: ["require('@dashtam/logging-console');"] },
  ];
});

const tools: Case[] = [
  {
    file: 'tools/planted/src/planted.ts',
    verdict: 'allows',
    lines: ["import 'typescript';", "import 'node:fs';", "import '@dashtam/logging-console';"],
  },
  {
    file: 'tools/planted/src/planted.ts',
    verdict: 'refuses',
    lines: [
      "import '../../../packages/logging-console/src/index';",
      "import '../../demo/src/main';",
      "import '@dashtam/logging-console/src/index';",
      "import 'fs';",
    ],
  },
];

const cases = [
  ...DEPENDENCY_TABLE.flatMap((row) => [
    ...casesOf(row, 'source'),
    ...casesOf(row, 'test'),
    ...(row.folder.startsWith('apps/') ? casesOf(row, 'main') : []),
  ]),
  ...testFiles,
  ...tools,
];

describe('the walls between the packages', () => {
  let judged: Case[];

  beforeAll(() => {
    const complaints = lintPlanted(cases, { wallsOnly: true });
    judged = cases.map((planted, index) => ({
      ...planted,
      complained: new Set(
        complaints[index]!.filter(({ rule }) => rule === 'boundaries/dependencies').map(
          ({ line }) => planted.lines[line - 1]!,
        ),
      ),
    }));
  }, 120_000);

  it.each(cases.map(({ file, verdict, lines }, index) => ({ file, verdict, lines, index })))(
    '$file $verdict $lines.length planted lines',
    ({ verdict, lines, index }) => {
      const { complained } = judged[index]!;
      const wrong = lines.filter((line) => complained!.has(line) !== (verdict === 'refuses'));
      expect(wrong).toEqual([]);
    },
  );

  it('plants every kind of dependency in every package', () => {
    const empty = DEPENDENCY_TABLE.flatMap((row) =>
      Object.entries(refusedSources(row, 'source'))
        .filter(([, sources]) => sources.length === 0)
        .map(([kind]) => `${row.folder}: ${kind}`),
    );
    expect(empty).toEqual(['apps/example-api: node: builtin']);
  });
});
