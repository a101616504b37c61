import { Readable } from 'node:stream';
import type { SourceLine } from '../input/read-lines';
import { gatherTimeline } from './timeline';

const lines = (...records: readonly object[]): AsyncIterable<SourceLine> =>
  Readable.from(records.map((one) => ({ text: JSON.stringify(one), source: 'app.log' })));

it('puts lines without a time last, and calls them by where they were found', async () => {
  const timeline = await gatherTimeline(
    'abc',
    lines(
      { trace_id: 'abc', message: 'No time' },
      { trace_id: 'abc', message: 'Late', timestamp: '2026-11-23T08:00:01.000Z', service: 'api' },
      { trace_id: 'abc', message: 'Early', timestamp: '2026-11-23T08:00:00.000Z' },
      { trace_id: 'other', message: 'Not ours' },
    ),
  );
  expect(timeline?.entries.map(({ offsetMs, record }) => [offsetMs, record['message']])).toEqual([
    [0, 'Early'],
    [1_000, 'Late'],
    [undefined, 'No time'],
  ]);
  expect(timeline?.services).toEqual(['app.log', 'api']);
});

it('a trace whose lines tell no time took none that is known', async () => {
  const timeline = await gatherTimeline('abc', lines({ trace_id: 'abc' }));
  expect(timeline?.durationMs).toBe(0);
  expect(await gatherTimeline('abc', lines())).toBeUndefined();
});
