import process from 'node:process';
import type { EndingContainer } from './ending-container';
import { ShutdownHooks } from './shutdown-hooks';

const EVENTS = ['uncaughtExceptionMonitor', 'beforeExit', 'exit', 'SIGTERM', 'SIGINT'] as const;

/** A container with one line queued, which `deliver` delivers. */
function start(hooks: ShutdownHooks, flushes = true) {
  const calls: string[] = [];
  let queued = 1;
  let deliver = (): void => undefined;
  const container: EndingContainer = {
    shutdownDeadlineMs: 50,
    queued: () => queued,
    flush: () => {
      calls.push('flush');
      return new Promise((resolve) => {
        deliver = () => {
          if (flushes) queued = 0;
          resolve();
        };
      });
    },
    logCrash: (error, origin) => void calls.push(`${origin}: ${String(error)}`),
    endNow: () => void calls.push('endNow'),
  };
  const leave = hooks.join(container);
  return { calls, leave, deliver: () => deliver() };
}

/** Node's types know no `emit` of this event. */
const emit = process.emit.bind(process) as (event: string, ...args: unknown[]) => boolean;
const turn = () => new Promise((resolve) => setImmediate(resolve));

let hooks: ShutdownHooks;
let kill: jest.SpyInstance;
let leaves: (() => void)[];
const startIn = (...args: [flushes?: boolean]) => {
  const started = start(hooks, ...args);
  leaves.push(started.leave);
  return started;
};

beforeEach(() => {
  hooks = new ShutdownHooks();
  leaves = [];
  kill = jest.spyOn(process, 'kill').mockReturnValue(true);
});
afterEach(() => {
  for (const leave of leaves) leave();
  kill.mockRestore();
});

it('listens once however many containers are open, and stops with the last', () => {
  const counts = () => EVENTS.map((event) => process.listenerCount(event));
  const before = counts();
  const first = startIn();
  const second = startIn();
  expect(counts()).toEqual(before.map((count) => count + 1));
  first.leave();
  first.leave();
  expect(counts()).toEqual(before.map((count) => count + 1));
  second.leave();
  expect(counts()).toEqual(before);
});

it('never listens to what would keep a broken process alive', () => {
  const before = [
    process.listenerCount('uncaughtException'),
    process.listenerCount('unhandledRejection'),
  ];
  startIn();
  expect([
    process.listenerCount('uncaughtException'),
    process.listenerCount('unhandledRejection'),
  ]).toEqual(before);
});

it('a crash is logged by each container', () => {
  const { calls } = startIn();
  emit('uncaughtExceptionMonitor', new Error('boom'), 'uncaughtException');
  expect(calls).toEqual(['uncaughtException: Error: boom']);
});

it('the last moment is told at exit', () => {
  const { calls } = startIn();
  process.emit('exit', 0);
  expect(calls).toEqual(['endNow']);
});

describe('when the event loop runs empty', () => {
  it('what is queued is flushed, and once nothing is left the process may end', async () => {
    const { calls, deliver } = startIn();
    process.emit('beforeExit', 0);
    process.emit('beforeExit', 0);
    deliver();
    await turn();
    process.emit('beforeExit', 0);
    expect(calls).toEqual(['flush']);
  });

  it('lines that cannot be delivered do not keep it alive again and again', async () => {
    const { calls, deliver } = startIn(false);
    process.emit('beforeExit', 0);
    deliver();
    await turn();
    process.emit('beforeExit', 0);
    expect(calls).toEqual(['flush']);
  });

  it('a flush that never settles ends at the deadline', async () => {
    const { calls } = startIn();
    jest.useFakeTimers();
    process.emit('SIGTERM', 'SIGTERM');
    jest.advanceTimersByTime(50);
    jest.useRealTimers();
    await turn();
    expect(calls).toEqual(['flush', 'endNow']);
  });
});

describe('on a signal', () => {
  it('the lines are drained, then the same signal is raised', async () => {
    const { calls, deliver } = startIn();
    process.emit('SIGINT', 'SIGINT');
    await turn();
    expect(kill).not.toHaveBeenCalled();
    deliver();
    await turn();
    expect(calls).toEqual(['flush', 'endNow']);
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT');
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('a second signal does not wait', async () => {
    const { calls, deliver } = startIn();
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGTERM', 'SIGTERM');
    deliver();
    await turn();
    expect(calls).toEqual(['flush', 'endNow']);
    expect(kill).toHaveBeenCalledTimes(1);
  });

  it('an application that listens itself decides; the lines are flushed', async () => {
    const { calls, deliver } = startIn();
    const handler = jest.fn();
    process.once('SIGTERM', handler);
    process.emit('SIGTERM', 'SIGTERM');
    deliver();
    await turn();
    expect(handler).toHaveBeenCalledTimes(1);
    expect(calls).toEqual(['flush']);
    expect(kill).not.toHaveBeenCalled();
  });

  it('even if it listened first and only once', () => {
    const handler = jest.fn();
    process.once('SIGTERM', handler);
    const { calls } = startIn();
    process.emit('SIGTERM', 'SIGTERM');
    expect(handler).toHaveBeenCalledTimes(1);
    expect(calls).toEqual(['flush']);
    expect(kill).not.toHaveBeenCalled();
  });
});
