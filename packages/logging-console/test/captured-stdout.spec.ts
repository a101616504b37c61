import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

jest.setTimeout(30_000);

/** Standard output of a process that logs, as JSON records. */
function captured(): Record<string, unknown>[] {
  const path = join(__dirname, 'fixtures', 'seed-calls.cjs');
  const { stdout, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('A process that logs to its console', () => {
  it('outputs valid JSON', () => {
    const [logEntry] = captured();
    expect(logEntry).toMatchObject({
      level: 'info',
      message: 'Test message',
      user_id: '123',
      action: 'test',
      trace_id: 'abc',
    });
    expect(logEntry).toHaveProperty('timestamp');
  });

  it('includes exception details', () => {
    const [, logEntry] = captured();
    expect(logEntry).toMatchObject({
      level: 'error',
      error_type: 'ValueError',
      error_message: 'Something went wrong',
    });
  });
});
