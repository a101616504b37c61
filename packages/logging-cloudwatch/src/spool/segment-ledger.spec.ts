import { LineTally } from '../line/line-tally';
import { SegmentLedger } from './segment-ledger';

const lines = (count: number): LineTally => {
  const tally = new LineTally();
  for (let line = 0; line < count; line += 1) tally.add('info', 10);
  return tally;
};

/** Three segments of 100 bytes, the last one being written. */
function createLedger(): SegmentLedger {
  const ledger = new SegmentLedger();
  ledger.append(0, 50, lines(2));
  ledger.append(0, 100, lines(3));
  ledger.append(100, 200, lines(4));
  ledger.append(200, 300, lines(1));
  return ledger;
}

it('adds up what was appended to one segment', () => {
  const oldest = createLedger().takeOldest(0);
  expect(oldest).toMatchObject({ start: 0, end: 100 });
  expect([oldest?.tally.lines('info'), oldest?.tally.bytes]).toEqual([5, 50]);
});

it('takes out the oldest one that nobody has begun to read', () => {
  const ledger = createLedger();
  expect(ledger.takeOldest(1)?.start).toBe(100);
  expect(ledger.takeOldest(1)).toBeUndefined();
  expect(ledger.takeOldest(0)?.start).toBe(0);
});

it('never takes out the one that is being written', () => {
  const ledger = createLedger();
  expect(ledger.takeOldest(101)).toBeUndefined();
  expect(ledger.takeOldest(301)).toBeUndefined();
  expect(new SegmentLedger().takeOldest(0)).toBeUndefined();
});

it('forgets what is delivered', () => {
  const ledger = createLedger();
  ledger.forget(99);
  expect(ledger.takeOldest(0)?.start).toBe(0);
  ledger.forget(200);
  ledger.append(300, 400, lines(1));
  expect(ledger.takeOldest(0)?.start).toBe(200);
});
