import fc from 'fast-check';
import { Chunk } from '../bytes/chunk';
import { putBody } from './put-body';
import type { LogEvent } from './send';

const parsed = (bytes: Buffer): unknown => JSON.parse(bytes.toString());

it('is the JSON of the call, whatever the messages hold', () => {
  const event = fc.record({
    timestamp: fc.oneof(fc.constant(1_700_000_000_000), fc.integer({ min: 0, max: 8.64e15 })),
    message: fc.oneof(fc.json(), fc.string({ unit: 'grapheme', maxLength: 3_000 })),
  });
  fc.assert(
    fc.property(fc.array(event, { minLength: 1 }), (events) => {
      const { bytes } = putBody('/g', 's"x', events);
      expect(parsed(bytes)).toEqual({
        logGroupName: '/g',
        logStreamName: 's"x',
        logEvents: events,
      });
    }),
  );
});

it('takes the lines of a spool as bytes', () => {
  const chunk = Chunk.of('before "é" after');
  const events = [{ timestamp: 1, message: { chunk, start: 7, end: 11 } }];
  expect(parsed(putBody('/g', 's', events).bytes)).toMatchObject({
    logEvents: [{ timestamp: 1, message: '"é"' }],
  });
});

it('writes into what an earlier body no longer needs', () => {
  const events = (letter: string): LogEvent[] =>
    Array.from({ length: 1_000 }, (_, timestamp) => ({ timestamp, message: letter.repeat(100) }));
  const first = putBody('/g', 's', events('a'));
  const second = putBody('/g', 's', events('b').slice(500), first.chunk);
  expect(second.chunk).toBe(first.chunk);
  expect(parsed(second.bytes)).toMatchObject({ logEvents: events('b').slice(500) });
});

it('a character that is none, half of a pair, becomes the replacement character', () => {
  const { bytes } = putBody('/g', 's', [{ timestamp: 1, message: 'half \ud800' }]);
  expect(parsed(bytes)).toMatchObject({ logEvents: [{ message: 'half \ufffd' }] });
});
