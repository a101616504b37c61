import { PARKED, SpoolCounters } from '../spool/spool-counters';
import type { EngineListener } from './engine-host';
import { EngineKeeper } from './engine-keeper';
import type { ToEngine } from '../messages/engine-messages';

/** A keeper of engines that a test starts, kills and lets speak. */
function createKeeper({ batchSize = 3 } = {}) {
  const counters = new SpoolCounters();
  const told: string[] = [];
  const posted: string[] = [];
  const engines: EngineListener[] = [];
  const spool = { waiting: 1, isNeeded: true, isOurs: true, canStart: true };
  const keeper = new EngineKeeper({
    ...{ counters, batchSize },
    waiting: () => spool.waiting,
    isNeeded: () => spool.isNeeded,
    start(listener, deaths) {
      if (!spool.canStart) throw new Error('no thread');
      engines.push(listener);
      return {
        isThread: deaths === 0,
        post: ({ type }: ToEngine) => posted.push(type),
        poll: () => posted.push('poll'),
        end: () => Promise.resolve(void posted.push('end')),
      };
    },
    onStarted: () => told.push('started'),
    onMessage: ({ type }) => told.push(type),
    onDeath: () => spool.isOurs,
    onRestart: (reason) => told.push(`restart: ${reason}`),
    onHopeless: (reason) => told.push(`hopeless: ${reason}`),
  });
  const die = (reason = 'killed'): void => engines.at(-1)?.onDeath(reason);
  return { keeper, counters, told, posted, engines, spool, die };
}

describe('an engine', () => {
  it('is started when there is something to deliver, and once', () => {
    const { keeper, engines, spool, told } = createKeeper();
    spool.isNeeded = false;
    keeper.wake();
    expect(engines).toHaveLength(0);
    spool.isNeeded = true;
    keeper.wake();
    keeper.wake();
    keeper.start();
    expect([engines.length, told]).toEqual([1, ['started']]);
  });

  it('finds no lock that a dead one held', () => {
    const { keeper, counters } = createKeeper();
    counters.setFlag('lock', 1);
    keeper.start();
    expect(counters.locked(() => 'free')).toBe('free');
  });

  it('is woken for any line where it sleeps without one, else for a whole batch', () => {
    const { keeper, counters, spool, posted } = createKeeper({ batchSize: 3 });
    keeper.start();
    keeper.wake();
    counters.setFlag('parked', PARKED.untilBatch);
    spool.waiting = 2;
    keeper.wake();
    expect(posted).toEqual([]);
    spool.waiting = 3;
    keeper.wake();
    expect([posted, counters.flag('parked')]).toEqual([['wake'], PARKED.awake]);
    counters.setFlag('parked', PARKED.untilAny);
    spool.waiting = 1;
    keeper.wake();
    expect(posted).toEqual(['wake', 'wake']);
  });

  it('gets messages, and its own are passed on', () => {
    const { keeper, engines, told, posted } = createKeeper();
    keeper.post({ type: 'wake' });
    keeper.poll();
    keeper.start();
    keeper.post({ type: 'adopt' });
    keeper.poll();
    engines[0]?.onMessage({ type: 'settled' });
    expect([posted, told]).toEqual([
      ['adopt', 'poll'],
      ['started', 'settled'],
    ]);
  });

  it('inherits, or may, from its start until it says otherwise', () => {
    const { keeper, counters } = createKeeper();
    expect([keeper.isThread, keeper.isInheriting]).toEqual([false, false]);
    keeper.start();
    expect([keeper.isThread, keeper.isInheriting]).toEqual([true, true]);
    counters.setFlag('inheriting', 0);
    expect(keeper.isInheriting).toBe(false);
  });
});

describe('an engine that dies', () => {
  it('is followed by another one, five times', () => {
    const { keeper, engines, told, die } = createKeeper();
    keeper.start();
    for (let death = 0; death < 6; death += 1) die();
    expect(engines).toHaveLength(6);
    expect(told.filter((word) => word === 'restart: killed')).toHaveLength(5);
    expect(told.at(-1)).toBe('hopeless: killed');
  });

  it('is followed by one only when there is something to deliver', () => {
    const { keeper, engines, spool, die } = createKeeper();
    keeper.start();
    spool.isNeeded = false;
    die();
    expect(engines).toHaveLength(1);
    spool.isNeeded = true;
    keeper.wake();
    expect(engines).toHaveLength(2);
  });

  it('is followed by none when the spool is no longer ours', () => {
    const { keeper, engines, spool, told, die } = createKeeper();
    keeper.start();
    spool.isOurs = false;
    die();
    expect([engines.length, told]).toEqual([1, ['started']]);
  });

  it('has died also when it says that it has stopped, although nobody asked', () => {
    const { keeper, engines, told, posted } = createKeeper();
    keeper.start();
    engines[0]?.onMessage({ type: 'stopped' });
    expect(posted).toEqual(['end']);
    expect(told).toEqual(['started', 'restart: the spool cannot be read', 'started']);
  });
});

describe('where no engine can be started', () => {
  const HOPELESS = 'hopeless: no engine can be started: Error: no thread';

  it('that is told', () => {
    const { keeper, spool, told } = createKeeper();
    spool.canStart = false;
    keeper.wake();
    expect(told).toEqual([HOPELESS]);
  });

  it('it does not matter when the spool is no longer ours', () => {
    const { keeper, spool, told } = createKeeper();
    Object.assign(spool, { canStart: false, isOurs: false });
    keeper.wake();
    expect(told).toEqual([]);
  });
});

describe('after the stop', () => {
  it('what the engine has told is taken, then it is asked to stop, once', () => {
    const { keeper, posted, engines, told, die } = createKeeper();
    keeper.start();
    keeper.stop();
    keeper.stop();
    expect(posted).toEqual(['poll', 'stop']);
    engines[0]?.onMessage({ type: 'stopped' });
    die();
    expect([told, engines.length]).toEqual([['started'], 1]);
  });

  it('none is started any more, and the end of the last one is waited for', async () => {
    const { keeper, posted, engines } = createKeeper();
    keeper.start();
    await keeper.end();
    expect(posted).toEqual(['end']);
    const other = createKeeper();
    await other.keeper.end();
    other.keeper.start();
    expect([engines.length, other.engines.length]).toEqual([1, 0]);
  });
});
