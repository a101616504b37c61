import { IMPORT_FORMS } from '../src/import-forms';
import { lintPlanted, type Complaint } from '../src/lint-planted';

const SRC = 'packages/logging-application/src';
const UPWARDS = '../record/record-encoder';

/** Forms that load nothing when the package runs, or that only tests have. */
const NO_IMPORT = /^(declare module|require\.resolve|jest\.)/;

const FORMS = Object.entries(IMPORT_FORMS)
  .filter(([name]) => !NO_IMPORT.test(name))
  .map(([, form], n) => form(UPWARDS, n));

const PLANTED = {
  'text/planted.ts': FORMS,
  'text/planted.spec.ts': FORMS,
  'redaction/scan/planted.ts': [
    "import '../../encoder/value-writer';",
    "import '../../structured-logger';",
    "import '../../text/quote';",
    "import '../key-verdict';",
    "import './gates';",
  ],
};

describe('the folders of a package import each other in one direction', () => {
  const found = new Map<string, Complaint[]>();

  beforeAll(() => {
    const planted = Object.entries(PLANTED).map(([name, lines]) => ({
      file: `${SRC}/${name}`,
      lines,
    }));
    lintPlanted(planted, { wallsOnly: true }).forEach((complaints, at) => {
      const ours = complaints.filter(({ rule }) => rule === 'dashtam/one-way-folders');
      found.set(Object.keys(PLANTED)[at]!, ours);
    });
  }, 120_000);

  const refusedIn = (file: keyof typeof PLANTED): string[] =>
    found.get(file)!.map(({ line }) => PLANTED[file][line - 1]!);

  it('what a folder stands on may not import it, in whatever form', () => {
    expect(refusedIn('text/planted.ts')).toEqual(FORMS);
  });

  it('nor over a third folder, from a nested one, or by a file right under src', () => {
    const lines = PLANTED['redaction/scan/planted.ts'];
    expect(refusedIn('redaction/scan/planted.ts')).toEqual(lines.slice(0, 2));
  });

  it('the way back is told', () => {
    const [first] = found.get('text/planted.ts')!;
    expect(first?.text).toMatch(
      /^'text' imports 'record', which leads back to it: record -> .*text\./,
    );
  });

  it('tests may import what they like', () => {
    expect(refusedIn('text/planted.spec.ts')).toEqual([]);
  });
});
