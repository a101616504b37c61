import { masked } from './masked';

it('hides what differs from run to run, and keeps what is equal equal', () => {
  const line = (trace: string) => `2025-11-13T19:00:00.123Z duration_ms=12 trace_id=${trace}`;
  const [a, b] = ['0af7651916cd43dd8448eb211c80319c', '01a2077d86fc73ac93e6216109e6f9c7'];
  expect(masked([line(a), line(b), line(a)].join('\n')).split('\n')).toEqual([
    '<time> duration_ms=<ms> trace_id=<trace 1>',
    '<time> duration_ms=<ms> trace_id=<trace 2>',
    '<time> duration_ms=<ms> trace_id=<trace 1>',
  ]);
  expect(masked('http://127.0.0.1:8080 94e55948-7df1-4f2f-887a-1c6fe51b0c49')).toBe(
    'http://127.0.0.1:<port 1> <uuid 1>',
  );
});
