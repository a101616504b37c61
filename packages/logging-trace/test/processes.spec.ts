import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a fixture as a process of its own and returns the JSON that it prints. */
function run(fixture: string): Record<string, unknown> {
  const output = execFileSync(process.execPath, [join(__dirname, 'fixtures', fixture)]);
  return JSON.parse(output.toString()) as Record<string, unknown>;
}

it('two copies of the package in one process see one trace and one process id', () => {
  const seen = run('two-copies.cjs');
  expect(seen).toMatchObject({ separate: true, inFirst: 'from-first', inSecond: 'from-second' });
  const [first, second] = seen['process'] as string[];
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(second).toBe(first);
});

it.each(['span-pick-up.cjs', 'span-pick-up.mjs'])(
  'an application in %s has the ids of its span in its lines',
  (fixture) => {
    const { span, line } = run(fixture);
    const { traceId, spanId } = span as Record<string, unknown>;
    expect(line).toEqual({ traceId, spanId });
  },
);
