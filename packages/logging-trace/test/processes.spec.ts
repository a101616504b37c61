import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = join(__dirname, '..');
const FIXTURES = join(__dirname, 'fixtures');

/** Runs a fixture as a process of its own and returns the JSON that it prints. */
function run(fixture: string, ...args: string[]): unknown {
  const output = execFileSync(process.execPath, [join(FIXTURES, fixture), ...args]);
  return JSON.parse(output.toString());
}

describe('two copies of the package in one process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'logging-trace-copy-'));

  beforeAll(() => {
    cpSync(join(PACKAGE, 'dist'), join(folder, 'dist'), { recursive: true });
    symlinkSync(join(PACKAGE, '..', '..', 'node_modules'), join(folder, 'node_modules'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('see one trace and one process id', () => {
    const seen = run('two-copies.cjs', join(PACKAGE, 'dist'), join(folder, 'dist')) as {
      separate: boolean;
      process: [string, string];
    };
    expect(seen).toMatchObject({ separate: true, inFirst: 'from-first', inSecond: 'from-second' });
    expect(seen.process[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(seen.process[1]).toBe(seen.process[0]);
  });
});

describe.each(['span-pick-up.cjs', 'span-pick-up.mjs'])('an application in %s', (fixture) => {
  it('has the ids of its span in its lines', () => {
    const { span, line } = run(fixture) as { span: Record<string, unknown>; line: object };
    expect(line).toEqual({ traceId: span['traceId'], spanId: span['spanId'] });
  });
});
