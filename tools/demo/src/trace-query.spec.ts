import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { renderRows, runTraceQuery, traceQueryText } from './trace-query';

describe('the trace query', () => {
  it('is the documented one', () => {
    expect(traceQueryText('abc')).toBe(
      'fields @timestamp, level, message\n| filter trace_id = "abc"\n| sort @timestamp asc',
    );
  });

  it('rejects when there is no such log group', async () => {
    const emulator = await startCloudWatchEmulator();
    const { endpoint } = emulator;
    const query = { endpoint, logGroupName: '/none', queryString: traceQueryText('abc') };
    await expect(runTraceQuery({ ...query, sinceMs: Date.now() })).rejects.toHaveProperty(
      'name',
      'ResourceNotFoundException',
    );
    await emulator.close();
  });

  it('shows a field that a row lacks as what it is', () => {
    const row = { '@timestamp': '2025-11-13 19:00:00.123', message: 'User created' };
    expect(renderRows([row])).toBe(
      [
        '@timestamp               level  message',
        '2025-11-13 19:00:00.123  undefined  User created',
      ].join('\n'),
    );
  });
});
