import { LineTally } from '../line/line-tally';
import { PendingLines } from './pending-lines';
import { SpoolCounters } from './spool-counters';

/** A spool's lines, of five bytes each, and what its engine tells of them. */
function createPending() {
  const counters = new SpoolCounters();
  const pending = new PendingLines(counters);
  let position = 0;
  return {
    ...{ counters, pending },
    /** Gathers lines of these instants and appends them, each one place long. */
    append: (...instants: number[]): void => {
      for (const timeMs of instants) pending.gather('info', 5, timeMs);
      pending.append(position);
      position += instants.length;
      counters.set('committed', position);
    },
    /** The engine has read that far, and its oldest line is of that instant. */
    read: (claimed: number, oldestMs: number): void => {
      counters.set('claimed', claimed);
      counters.set('oldestMs', oldestMs);
    },
    /** The engine has delivered these lines, all there are up to that place. */
    deliver: (acknowledged: number): void => {
      const settledBytes = acknowledged * 5;
      counters.book({
        ...counters.wholeBook(),
        ...{ acknowledged, settledBytes, info: acknowledged },
      });
    },
  };
}

describe('the lines that wait', () => {
  it('are those that were gathered or appended, less those that were delivered or given up', () => {
    const { pending, append, deliver } = createPending();
    append(1, 2, 3);
    pending.gather('error', 7, 4);
    expect([pending.count, pending.lines('error'), pending.bytes]).toEqual([4, 1, 22]);
    deliver(1);
    const oldest = new LineTally();
    oldest.add('info', 5);
    pending.drop(oldest);
    expect([pending.lines('info'), pending.bytes]).toEqual([1, 12]);
    pending.ungather();
    expect([pending.count, pending.bytes]).toEqual([1, 5]);
  });

  it('take at most as much room as when somebody looked last', () => {
    const { pending, append, deliver } = createPending();
    append(1, 2);
    deliver(2);
    expect([pending.bytesAtMost, pending.bytes, pending.bytesAtMost]).toEqual([10, 0, 0]);
  });
});

describe('the oldest line that waits', () => {
  it('is none where none does', () => {
    const { pending, append, deliver } = createPending();
    expect(pending.oldestMs).toBeUndefined();
    append(1);
    deliver(1);
    expect(pending.oldestMs).toBeUndefined();
  });

  it('is the first that was gathered, before anything is on the disk', () => {
    const { pending } = createPending();
    pending.gather('info', 1, 10);
    pending.gather('info', 1, 20);
    expect(pending.oldestMs).toBe(10);
  });

  it('is the first on the disk, before an engine has read anything', () => {
    const { pending, append } = createPending();
    append(10, 20);
    append(30);
    pending.gather('info', 1, 40);
    expect(pending.oldestMs).toBe(10);
  });

  it('is what the engine says while that has lines', () => {
    const { pending, append, read } = createPending();
    append(10, 20);
    read(2, 20);
    append(30);
    expect(pending.oldestMs).toBe(20);
  });

  it('is the first that came after the engine had delivered all that it knew', () => {
    const { pending, append, deliver, read } = createPending();
    append(10, 20);
    read(2, 10);
    deliver(2);
    read(2, 0);
    append(30);
    append(40);
    expect(pending.oldestMs).toBe(30);
  });
});
