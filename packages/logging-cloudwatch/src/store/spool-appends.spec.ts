import { createManualClock, settled } from '../../test/support/manual-clock';
import { SpoolAppends } from './spool-appends';

/** How a disk takes an append: in so many milliseconds, or not at all. */
type Append = number | Error;

const FULL = new Error('ENOSPC: no space left on device');

/** Appends to a disk that behaves as told, append by append; after that it is a fast one. */
function createAppends(disk: readonly Append[] = [], { isEveryLineDurable = false } = {}) {
  const clock = createManualClock();
  const behaviour = [...disk];
  const told: string[] = [];
  const spool = { isOurs: true, isThere: true };
  let elapsedMs = 0;
  const appends = new SpoolAppends({
    writer: {
      commit() {
        const append = behaviour.shift() ?? 0;
        if (append instanceof Error) throw append;
        elapsedMs += append;
      },
    },
    ownership: { isKept: () => spool.isOurs, look: () => spool.isThere },
    clock: { ...clock, elapsedMs: () => elapsedMs },
    isEveryLineDurable,
    onAppended: () => told.push('appended'),
    onBadDisk: (reason) => told.push(reason),
    onOrphaned: () => told.push('orphaned'),
  });
  return { appends, clock, told, spool };
}

it('lines of one turn of the event loop are appended together, those of the next turn again', async () => {
  const { appends, told } = createAppends();
  for (let line = 0; line < 3; line += 1) appends.soon();
  expect(told).toEqual([]);
  await settled();
  expect(told).toEqual(['appended']);
  appends.soon();
  await settled();
  expect(told).toEqual(['appended', 'appended']);
});

describe('a slow disk', () => {
  const TOO_SLOW = 'the spool cannot be written: its disk took more than 50 ms twice in a row';

  it('is left after two slow appends in a row', () => {
    const { appends, told } = createAppends([51, 51]);
    for (let append = 0; append < 3; append += 1) appends.now();
    expect(told).toEqual(['appended', 'appended', TOO_SLOW]);
  });

  it('is forgiven a slow append now and then, and 50 ms always', () => {
    const { appends, told } = createAppends([51, 50, 9_000, 50, 50, 51]);
    for (let append = 0; append < 6; append += 1) appends.now();
    expect(new Set(told)).toEqual(new Set(['appended']));
  });
});

describe('a disk that takes nothing', () => {
  const GONE = `the spool cannot be written: ${String(FULL)}`;

  it('is tried again after 50 ms, and left after the third failure in a row', async () => {
    const { appends, clock, told } = createAppends([FULL, FULL, FULL]);
    appends.now();
    expect(clock.delays).toEqual([50]);
    await clock.advance(50);
    expect(told).toEqual([]);
    await clock.advance(50);
    expect(told).toEqual([GONE]);
    await clock.advance(60_000);
    appends.now();
    expect(told).toEqual([GONE]);
  });

  it('is kept when it takes lines again in time', async () => {
    const { appends, clock, told } = createAppends([FULL, FULL, 0, FULL, FULL, 0]);
    for (let round = 0; round < 2; round += 1) {
      appends.now();
      await clock.advance(50);
      await clock.advance(50);
    }
    expect(told).toEqual(['appended', 'appended']);
  });

  it('is left at once where every line was promised to be on it', () => {
    const { appends, told } = createAppends([FULL], { isEveryLineDurable: true });
    appends.now();
    expect(told).toEqual([GONE]);
  });

  it('is left at once when the process ends, since there is no later', () => {
    const { appends, told } = createAppends([FULL, FULL, FULL]);
    appends.atTheEnd();
    expect(told).toEqual([GONE]);
  });

  it('has taken all lines when an attempt at the end succeeds', () => {
    const { appends, told } = createAppends([FULL, 0]);
    appends.atTheEnd();
    expect(told).toEqual(['appended']);
  });
});

describe('a spool that is no longer there', () => {
  it('gets nothing any more, and that is told once', () => {
    const { appends, told, spool } = createAppends();
    spool.isOurs = false;
    appends.now();
    appends.atTheEnd();
    expect(told).toEqual(['orphaned']);
  });

  it('is noticed by an append that fails', () => {
    const { appends, told, spool } = createAppends([FULL]);
    spool.isThere = false;
    appends.now();
    expect(told).toEqual(['orphaned']);
  });
});

it('nothing is appended after the stop', async () => {
  const { appends, told } = createAppends();
  appends.soon();
  appends.stop();
  await settled();
  appends.atTheEnd();
  expect(told).toEqual([]);
});
