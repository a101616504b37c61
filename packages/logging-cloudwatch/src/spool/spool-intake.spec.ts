import type { LogLevel } from '@dashtam/logging-domain';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cursor } from './cursor';
import { PARKED, SpoolCounters } from './spool-counters';
import { SpoolIntake } from './spool-intake';
import { FRAME_BYTES } from './spool-line';
import { SpoolReader } from './spool-reader';
import { SpoolWriter } from './spool-writer';

const NOW_MS = 1_700_000_000_000;
const CAPACITY_BYTES = 128 * 1024;
const LINE_BYTES = 1 + FRAME_BYTES;

let folder: string;
let cursor: Cursor;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'));
  cursor = new Cursor(folder);
});
afterEach(() => {
  cursor.close();
  rmSync(folder, { recursive: true });
});

/** A spool with its writer and its intake, and what the intake tells. */
function createSpool({ readAheadBytes = 10_000, sent = 0 } = {}) {
  const told: string[] = [];
  const counters = new SpoolCounters();
  const writer = new SpoolWriter({
    ...{ folder, counters, capacityBytes: CAPACITY_BYTES },
    onOverflow: () => undefined,
  });
  const intake = new SpoolIntake({
    ...{ folder, cursor, counters, readAheadBytes, reader: new SpoolReader(folder, 0) },
    onDamaged: (lines) => void told.push(`damaged ${lines}`),
    onSettled: () => {
      told.push('settled');
      return sent;
    },
    onAcknowledged: () => void told.push(`acknowledged ${counters.booked('acknowledged')}`),
    onIdle: (isIdle) => void told.push(isIdle ? 'idle' : 'busy'),
  });
  const write = (messages: string, level: LogLevel = 'info', timeMs = NOW_MS): void => {
    for (const message of messages.split(' ')) writer.write(message, level, timeMs);
    writer.commit();
  };
  return { told, counters, writer, intake, write };
}

const cursorNow = (): number => Number(readFileSync(join(folder, 'cursor'), 'latin1'));
const messagesOf = (lines: readonly { readonly message: string }[]): string =>
  lines.map(({ message }) => message).join(' ');

describe('what was committed', () => {
  it('comes in, in order, as far as it may be read ahead', () => {
    const { intake, write } = createSpool({ readAheadBytes: 3 });
    write('a b c');
    intake.fill();
    write('d');
    intake.fill();
    expect([intake.waiting, messagesOf(intake.peek(10))]).toEqual([3, 'a b c']);
    intake.settle(intake.take(1));
    intake.fill();
    expect(messagesOf(intake.take(10))).toBe('b c d');
  });

  it('shows the age of its oldest line at once, and none when there is none', () => {
    const { intake, counters, write } = createSpool();
    write('a', 'info', NOW_MS);
    write('b', 'info', NOW_MS + 1);
    intake.fill();
    expect(counters.get('oldestMs')).toBe(NOW_MS);
    intake.settle(intake.take(1));
    expect(counters.get('oldestMs')).toBe(NOW_MS + 1);
    intake.settle(intake.take(1));
    expect(counters.get('oldestMs')).toBe(0);
  });

  it('is reported where it was damaged, and the rest follows', () => {
    const { intake, told, write } = createSpool();
    write('a b c');
    const [segment = ''] = readdirSync(folder).filter((name) => name.endsWith('.spool'));
    const path = join(folder, segment);
    writeFileSync(path, readFileSync(path, 'latin1').replace('1 b', 'no!'));
    intake.fill();
    expect(messagesOf(intake.take(10))).toBe('a c');
    expect(told).toEqual(['damaged 1']);
  });

  it('is passed over where the disk lost it', () => {
    const { intake, counters, told, write } = createSpool();
    write('a b');
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 0);
    intake.fill();
    expect(intake.waiting).toBe(0);
    expect(told).toEqual([`acknowledged ${counters.get('committed')}`]);
  });

  it('cannot be read while the other side died holding the lock', () => {
    const { intake, counters, write } = createSpool();
    write('a');
    counters.setFlag('lock', 1);
    expect(() => intake.fill()).toThrow('the lock of the spool is stuck');
  });
});

describe('what is settled', () => {
  it('moves the cursor up to the first line that is not', () => {
    const { intake, write } = createSpool();
    write('a b c');
    intake.fill();
    const [a, b, c] = intake.take(3);
    if (a === undefined || b === undefined || c === undefined) throw new Error('lines are missing');
    intake.settle([c]);
    expect([cursorNow(), intake.isSettled(1)]).toEqual([0, false]);
    intake.settle([a]);
    expect(cursorNow()).toBe(LINE_BYTES);
    intake.settle([b]);
    expect([cursorNow(), intake.isSettled(intake.newest)]).toEqual([3 * LINE_BYTES, true]);
  });

  it('is told, then booked, then acknowledged', () => {
    const { intake, counters, told, write } = createSpool({ sent: 3 });
    write('a b', 'info');
    write('c', 'error');
    intake.fill();
    intake.settle(intake.take(3));
    expect(told).toEqual(['settled', `acknowledged ${3 * LINE_BYTES}`]);
    expect(counters.wholeBook()).toMatchObject({
      ...{ acknowledged: 3 * LINE_BYTES, settledBytes: 3, sent: 3 },
      ...{ info: 2, error: 1, debug: 0 },
    });
  });

  it('is deleted from the disk, segment by segment', () => {
    const { intake, write } = createSpool({ readAheadBytes: 8_000 });
    const segments = (): number => readdirSync(folder).filter((name) => name.length > 10).length;
    for (let line = 0; line < 32; line += 1) write('x'.repeat(1_000));
    const counts: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      intake.fill();
      counts.push(segments());
      intake.settle(intake.take(10));
    }
    expect([counts, segments()]).toEqual([[4, 4, 2, 1], 1]);
  });
});

describe('before it sleeps', () => {
  it('delivery says whether any line or only enough of them shall wake it', () => {
    const { intake, counters, told, write } = createSpool();
    expect([intake.park(), counters.flag('parked')]).toEqual([true, PARKED.untilAny]);
    intake.unpark();
    expect(counters.flag('parked')).toBe(PARKED.awake);
    write('a');
    intake.fill();
    expect([intake.park(), counters.flag('parked')]).toEqual([true, PARKED.untilBatch]);
    expect(told).toEqual(['idle', 'busy', 'idle']);
  });

  it('it stays awake where something has come meanwhile', () => {
    const { intake, counters, write } = createSpool();
    intake.fill();
    write('a');
    expect([intake.park(), counters.flag('parked')]).toEqual([false, PARKED.awake]);
  });
});

it('at the end what is not settled is handed over', () => {
  const { intake, write } = createSpool();
  write('a b c');
  intake.fill();
  intake.settle(intake.take(1));
  intake.take(1);
  expect(messagesOf(intake.clear())).toBe('b c');
  expect(intake.oldest).toBeUndefined();
});
