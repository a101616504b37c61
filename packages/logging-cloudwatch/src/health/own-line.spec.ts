import { ownLine } from './own-line';

it('a line of the adapter has the mandatory fields, its level as CloudWatch queries expect it, and its end', () => {
  const line = ownLine(1_700_000_000_000, 'warning', 'logs_dropped', { dropped: { info: 1 } }, 't');
  expect(line.endsWith('}\n')).toBe(true);
  expect(JSON.parse(line)).toEqual({
    timestamp: '2023-11-14T22:13:20.000Z',
    level: 'WARNING',
    message: 'logs_dropped',
    dropped: { info: 1 },
    trace_id: 't',
  });
});
