import type { LogLevel, SinkFailure } from '@dashtam/logging-domain';
import { createRecordingSink } from '@dashtam/logging-testing';
import { mkdtempSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TARGET } from '../../test/support/left-spool';
import { createManualClock, settled } from '../../test/support/manual-clock';
import { HandedLine } from '../line/handed-line';
import type { EngineListener } from '../engine/engine-host';
import type { ToEngine } from '../messages/engine-messages';
import { Degradation } from '../health/degradation';
import { LossReport } from '../health/loss-report';
import { currentIdentity } from '../spool/owner';
import { Ownership } from '../spool/ownership';
import { SpoolCounters } from '../spool/spool-counters';
import { createSpoolFolder, touchLease } from '../spool/spool-folder';
import { SpoolWriter } from '../spool/spool-writer';
import { SpoolStore } from './spool-store';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'stores-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** A store on a real disk; its engine is played by the test. */
function createStore({ isThread = true, isEveryLineDurable = false } = {}) {
  const owner = { identity: currentIdentity(), target: TARGET };
  const folder = createSpoolFolder({ path: root, isOurs: false, share: 0.1 }, owner);
  const counters = new SpoolCounters();
  const clock = createManualClock();
  const failures: SinkFailure[] = [];
  const fallback = createRecordingSink();
  const losses = new LossReport((failure) => failures.push(failure), clock);
  const disk = { isFull: false };
  const posted: string[] = [];
  const engines: EngineListener[] = [];
  const ended: string[] = [];
  const released: boolean[] = [];
  const store: SpoolStore = new SpoolStore({
    ...{ counters, clock, losses, isEveryLineDurable, place: root, batchSize: 2, traceId: 'own' },
    writer: new SpoolWriter({
      ...{ folder, counters, capacityBytes: 1_000_000 },
      onOverflow: () => undefined,
      write(...[file, chunk, ...place]) {
        if (disk.isFull) throw new Error('ENOSPC');
        return writeSync(file, chunk, ...place);
      },
    }),
    ownership: new Ownership(folder, clock, false),
    degradation: new Degradation(
      fallback,
      losses,
      { length: 0, oldest: undefined, pending: () => [] },
      clock,
    ),
    isNext: () => true,
    start(listener) {
      engines.push(listener);
      return {
        isThread,
        post: ({ type }: ToEngine) => posted.push(type),
        poll: () => undefined,
        end: () => Promise.resolve(void posted.push('end')),
      };
    },
    onEnd: (reason, left, isRootGood) => {
      ended.push(`${reason}: "${left.toString().trim()}"${isRootGood ? ', same place' : ''}`);
    },
    release: (isDone) => released.push(isDone),
  });
  return {
    ...{ store, folder, counters, clock, failures, disk, posted, engines, ended, released },
    write: (message: string, level: LogLevel = 'info'): void => {
      store.write(new HandedLine(message, level, 1, 't'));
    },
    /** The engine has delivered everything on the disk. */
    deliver: (levels: Partial<Record<LogLevel, number>>): void => {
      const sent = Object.values(levels).reduce((sum, lines) => sum + lines, 0);
      const acknowledged = counters.get('committed');
      counters.book({ ...counters.wholeBook(), ...levels, ...{ acknowledged, sent } });
      engines.at(-1)?.onMessage({ type: 'settled' });
    },
    /** What is on the disk, in bytes. */
    committed: () => counters.get('committed'),
    lost: () => failures.filter(({ kind }) => kind !== 'degraded'),
  };
}

describe('a line is on the disk', () => {
  it('at the end of the turn, and an ERROR at once with what came before', async () => {
    const { write, committed } = createStore();
    write('a');
    expect(committed()).toBe(0);
    await settled();
    const first = committed();
    expect(first).toBeGreaterThan(0);
    write('b');
    write('c', 'error');
    expect(committed()).toBe(3 * first);
  });

  it('before the call returns, where every line is durable', () => {
    const { write, committed } = createStore({ isEveryLineDurable: true });
    write('a', 'debug');
    expect(committed()).toBeGreaterThan(0);
  });
});

describe('whoever drains', () => {
  it('waits until the engine has delivered all that is there, and not for nothing', async () => {
    const { store, write, deliver, posted, engines } = createStore();
    await store.drain(60_000);
    expect(posted).toEqual([]);
    write('a');
    let isOver = false;
    const drained = store.drain(60_000).then(() => (isOver = true));
    await settled();
    expect([isOver, posted]).toEqual([false, ['drain']]);
    // Another engine, which starts meanwhile, is asked as well.
    engines[0]?.onDeath('killed');
    expect(posted).toEqual(['drain', 'drain']);
    deliver({ info: 1 });
    await drained;
    expect(store.stats()).toMatchObject({ queued: 0, sent: 1 });
  });

  it('goes at the deadline', async () => {
    const { store, write } = createStore();
    write('a');
    await store.drain(1);
    expect(store.stats().queued).toBe(1);
  });
});

describe('with the event loop standing still', () => {
  it('nobody waits where the engine stands still, too, or the service refuses', () => {
    for (const isThread of [true, false]) {
      const { store, write, counters, clock } = createStore({ isThread });
      write('a', 'error');
      if (isThread) counters.setFlag('failing', 1);
      store.drainSync(clock.elapsedMs() + 60_000);
      store.releaseSync();
      expect(store.stats().queued).toBe(1);
    }
  });

  it('nobody waits for what is delivered, and the folder is no longer needed', () => {
    const { store, write, deliver, counters, clock, released } = createStore();
    write('a', 'error');
    deliver({ error: 1 });
    counters.setFlag('inheriting', 0);
    store.drainSync(clock.elapsedMs() + 60_000);
    store.releaseSync();
    expect(released).toEqual([true]);
  });
});

describe('what the engine tells', () => {
  it('of lost lines is reported', async () => {
    const { write, engines, lost } = createStore();
    write('a', 'error');
    const loss = { kind: 'rejected', level: 'error', reason: 'too old' } as const;
    engines[0]?.onMessage({ type: 'lost', ...loss, lines: 2 });
    await settled();
    expect(lost()).toEqual([{ ...loss, count: 2 }]);
  });

  it('of what dead processes left lets those go who wait for it', async () => {
    const { store, engines, counters } = createStore();
    await store.inherited(60_000);
    store.adopt();
    const inherited = store.inherited(60_000);
    counters.setFlag('inheriting', 0);
    engines[0]?.onMessage({ type: 'inherited' });
    await inherited;
  });

  it('of failing delivery is degradation', () => {
    const { write, engines, failures } = createStore();
    write('a', 'error');
    engines[0]?.onMessage({ type: 'failing', reason: 'throttled' });
    expect(failures).toMatchObject([{ kind: 'degraded', reason: 'throttled' }]);
  });

  it('of nothing is told of what was lost meanwhile, once a turn', async () => {
    const { store, write, posted } = createStore();
    write('a', 'error');
    store.dropped('debug', 1);
    store.dropped('info', 2);
    await settled();
    expect(posted).toEqual(['dropped']);
  });
});

describe('an engine that dies', () => {
  it('is started again, and that is told', () => {
    const { write, engines, failures } = createStore();
    write('a', 'error');
    engines[0]?.onDeath('killed');
    expect(engines).toHaveLength(2);
    expect(failures).toMatchObject([
      { kind: 'degraded', reason: 'killed; it is started again where it was' },
    ]);
  });

  it('again and again ends the spool: its lines stay, and are reported', async () => {
    const { store, write, engines, ended, lost, posted } = createStore();
    write('a', 'error');
    for (let death = 0; death < 6; death += 1) engines.at(-1)?.onDeath('killed');
    await settled();
    expect(ended).toEqual(['killed: ""']);
    expect(lost()).toEqual([
      {
        ...{ kind: 'kept', count: 1, level: 'error' },
        reason: `killed; they stay in ${root} for the next start`,
      },
    ]);
    expect([store.stats().queued, posted]).toEqual([0, []]);
  });
});

describe('a disk that takes nothing', () => {
  it('is left, and its lines go elsewhere', async () => {
    const { write, disk, clock, ended, store } = createStore();
    disk.isFull = true;
    write('a', 'error');
    write('b', 'error');
    await clock.advance(50);
    expect(ended).toEqual([
      expect.stringMatching(/^the spool cannot be written: Error: ENOSPC: "\d{14} a\n\d{14} b"$/),
    ]);
    expect(store.stats().queued).toBe(0);
  });
});

describe('a folder that is gone', () => {
  it('was deleted: its lines are lost, those that come go on in the same place', async () => {
    const { write, folder, clock, engines, ended, lost, store } = createStore();
    write('a', 'error');
    rmSync(folder, { recursive: true });
    await clock.advance(10_000);
    write('b', 'error');
    engines[0]?.onMessage({ type: 'orphaned' });
    await settled();
    expect(ended).toEqual([
      expect.stringMatching(/^the folder of the spool was deleted: "\d{14} b", same place$/),
    ]);
    expect(lost()).toMatchObject([{ kind: 'unwritable', count: 1, level: 'error' }]);
    expect(store.stats().queued).toBe(0);
  });

  it('was moved: its lines are kept in it, which is told', async () => {
    const { write, folder, engines, ended, lost, store } = createStore();
    write('a', 'error');
    renameSync(folder, join(root, 'elsewhere'));
    engines[0]?.onMessage({ type: 'orphaned' });
    await settled();
    expect(ended).toEqual([expect.stringMatching(/^the folder of the spool was moved/)]);
    expect(lost()).toMatchObject([{ kind: 'kept', count: 1, level: 'error' }]);
    expect(store.stats().queued).toBe(0);
  });

  it('was taken over: its lines are the other process’s, and no loss', async () => {
    const { write, folder, engines, ended, lost, store } = createStore();
    write('a', 'error');
    const claimed = join(root, 'f'.repeat(16));
    renameSync(folder, claimed);
    touchLease(claimed);
    engines[0]?.onMessage({ type: 'orphaned' });
    await settled();
    expect(ended).toEqual(['another process has taken the spool over: "", same place']);
    expect([lost(), store.stats().queued]).toEqual([[], 0]);
  });

  it('is noticed when the engine dies of it', () => {
    const { write, folder, engines, ended } = createStore();
    write('a', 'error');
    rmSync(folder, { recursive: true });
    engines[0]?.onDeath('killed');
    expect(engines).toHaveLength(1);
    expect(ended).toHaveLength(1);
  });
});

describe('at the end', () => {
  it('what is undelivered stays in the folder for the next start, which is told', async () => {
    const { store, write, posted, lost, released } = createStore();
    write('a', 'error');
    store.giveUp('closed');
    await store.end();
    expect(lost()).toMatchObject([{ kind: 'kept', count: 1 }]);
    expect([posted, released]).toEqual([['stop', 'end'], [false]]);
    await store.settled();
  });

  it('an empty folder is removed', async () => {
    const { store, write, deliver, released } = createStore();
    write('a', 'error');
    deliver({ error: 1 });
    await store.settled();
    await store.end();
    expect(released).toEqual([true]);
  });
});

it('a store whose turn has come appends what waits, and starts its engine', () => {
  const { store, write, engines } = createStore();
  write('a');
  store.begin();
  expect(engines).toHaveLength(1);
});
