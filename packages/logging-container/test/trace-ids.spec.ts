import { records, runFixture } from './run-fixture';

it('every line has the trace id of the place that logged it', async () => {
  const { stdout } = await runFixture('every-entry-point', { env: { ENVIRONMENT: 'ci' } });
  const lines = records(stdout);
  const traceOf = (message: string) => lines.find((line) => line.message === message)?.trace_id;

  expect(lines.map(({ message }) => message)).toEqual([
    'boot',
    'request',
    'after await',
    'event handler',
    'timer',
    'background job',
    'shutdown',
  ]);
  for (const { id, trace_id } of lines) expect(trace_id).toBe(id);
  for (const place of ['request', 'after await', 'event handler', 'timer']) {
    expect(traceOf(place)).toBe('request-1');
  }
  expect(traceOf('boot')).toMatch(/^[0-9a-f]{32}$/);
  expect(traceOf('shutdown')).toBe(traceOf('boot'));
  expect(traceOf('background job')).toMatch(/^[0-9a-f]{32}$/);
  expect(traceOf('background job')).not.toBe(traceOf('boot'));
});
