import { LevelGate, SEVERITY, type LogThreshold } from '@dashtam/logging-domain';
import { collectLogs } from '../../test/collect-logs';
import { manualTimers } from '../../test/manual-timers';
import { OpenRequests } from '../requests/open-requests';
import { LevelControl } from './level-control';

function setUp(threshold: LogThreshold = 'info', holdFrom: LogThreshold = 'off') {
  const gate = new LevelGate('critical');
  const requests = new OpenRequests();
  const timers = manualTimers();
  const { logger, records } = collectLogs();
  const levels = new LevelControl({ gate, threshold, requests, runtime: timers, logger, holdFrom });
  const told = () =>
    records().map(({ message, old_level, new_level, changed_by }) =>
      [message, old_level, new_level, changed_by].join(' '),
    );
  const begin = (path: string, traceId: string) => requests.begin({ traceId, method: 'GET', path });
  return { gate, levels, timers, told, records, begin };
}

const severityOf = (threshold: LogThreshold): number => SEVERITY[threshold];

it('starts with the configured level', () => {
  const { gate, levels } = setUp('warning');
  expect([gate.minimum, levels.minimum]).toEqual([SEVERITY.warning, SEVERITY.warning]);
});

it('changes the level for good, and says so', () => {
  const { gate, levels, timers, told } = setUp();
  levels.set('error');
  expect(gate.minimum).toBe(SEVERITY.error);
  expect(timers.waiting()).toEqual([]);
  expect(told()).toEqual(['Log level changed info error setLevel']);
});

it('changes the level for a while: the configured one comes back by itself', () => {
  const { gate, levels, timers, told, records } = setUp();
  levels.set('debug', { forMs: 60_000 });
  expect(gate.minimum).toBe(SEVERITY.debug);
  expect(records()[0]).toMatchObject({ for_ms: 60_000 });
  timers.fire(60_000);
  expect(gate.minimum).toBe(SEVERITY.info);
  expect(told()).toEqual([
    'Log level changed info debug setLevel',
    'Log level reverted debug info time',
  ]);
});

it('the last of several changes wins, and ends with the configured level', () => {
  const { gate, levels, timers } = setUp();
  levels.set('debug', { forMs: 1_000 });
  levels.set('error', { forMs: 2_000 });
  expect(timers.waiting()).toEqual([2_000]);
  expect(gate.minimum).toBe(SEVERITY.error);
  timers.fire();
  expect(gate.minimum).toBe(SEVERITY.info);
});

it('a change for good ends one for a while, and is what later ones end with', () => {
  const { gate, levels, timers } = setUp();
  levels.set('debug', { forMs: 1_000 });
  levels.set('warning');
  expect([gate.minimum, timers.waiting()]).toEqual([SEVERITY.warning, []]);
  levels.set('debug', { forMs: 1_000 });
  timers.fire();
  expect(gate.minimum).toBe(SEVERITY.warning);
});

it('refuses nonsense before anything changes', () => {
  const { gate, levels, timers, told } = setUp();
  levels.set('debug', { forMs: 1_000 });
  expect(() => levels.set('error', { forMs: 0 })).toThrow(RangeError);
  expect(gate.minimum).toBe(SEVERITY.debug);
  expect(timers.waiting()).toEqual([1_000]);
  expect(told()).toHaveLength(1);
});

describe('with a match', () => {
  it('only the traces named get the level', () => {
    const { gate, levels, records } = setUp();
    levels.set('debug', { match: { trace_id: 't1' } });
    expect([levels.minimum, gate.minimum]).toEqual([SEVERITY.info, SEVERITY.debug]);
    expect(levels.minimumOf('t1')).toBe(SEVERITY.debug);
    expect(levels.minimumOf('t2')).toBeUndefined();
    expect(records()[0]).toMatchObject({ old_level: 'info', match: { trace_id: 't1' } });
  });

  it('only the requests on the route get it, those that are open already too', () => {
    const { levels, begin } = setUp();
    begin('/users/1', 'before');
    levels.set('debug', { match: { route: '/users/:id' } });
    const open = begin('/users/2', 'after');
    begin('/accounts/2', 'other');
    const minimums = ['before', 'after', 'other', 'none'].map((id) => levels.minimumOf(id));
    expect(minimums).toEqual([SEVERITY.debug, SEVERITY.debug, undefined, undefined]);
    open.end(ENDED);
    expect(levels.minimumOf('after')).toBeUndefined();
  });

  it('a request has to match both where both are named', () => {
    const { levels, begin } = setUp();
    begin('/users', 't1');
    begin('/accounts', 't2');
    levels.set('debug', { match: { route: '/users', trace_id: 't2' } });
    expect([levels.minimumOf('t1'), levels.minimumOf('t2')]).toEqual([undefined, undefined]);
    levels.set('debug', { match: { route: '/users', trace_id: 't1' } });
    expect(levels.minimumOf('t1')).toBe(SEVERITY.debug);
  });

  it('can make a route quieter', () => {
    const { gate, levels, begin } = setUp();
    begin('/poll', 't1');
    levels.set('warning', { match: { route: '/poll' } });
    expect([gate.minimum, levels.minimumOf('t1')]).toEqual([SEVERITY.info, SEVERITY.warning]);
  });

  it('ends with the time, and with the next change', () => {
    const { gate, levels, timers, begin } = setUp();
    begin('/users', 't1');
    levels.set('debug', { forMs: 1_000, match: { route: '/users' } });
    timers.fire();
    expect([gate.minimum, levels.minimumOf('t1')]).toEqual([SEVERITY.info, undefined]);
    levels.set('debug', { match: { route: '/users' } });
    levels.set('info');
    expect([gate.minimum, levels.minimumOf('t1'), levels.isMatching]).toEqual([
      SEVERITY.info,
      undefined,
      false,
    ]);
  });
});

it.each([
  ['info', 'debug', 'debug'],
  ['error', 'info', 'info'],
  ['debug', 'info', 'debug'],
  ['off', 'debug', 'off'],
] as const)('at %s with lines held from %s the gate lets %s pass', (threshold, from, open) => {
  const { gate, levels } = setUp(threshold, from);
  expect([gate.minimum, levels.minimum]).toEqual([severityOf(open), severityOf(threshold)]);
});

describe('the toggle', () => {
  it('sets DEBUG for a while, and the second time ends it', () => {
    const { gate, levels, timers, told } = setUp();
    levels.toggleDebug(600_000, 'SIGUSR2');
    expect([gate.minimum, timers.waiting()]).toEqual([SEVERITY.debug, [600_000]]);
    levels.toggleDebug(600_000, 'SIGUSR2');
    expect([gate.minimum, timers.waiting()]).toEqual([SEVERITY.info, []]);
    levels.toggleDebug(600_000, 'SIGUSR2');
    timers.fire();
    expect(told()).toEqual([
      'Log level changed info debug SIGUSR2',
      'Log level reverted debug info SIGUSR2',
      'Log level changed info debug SIGUSR2',
      'Log level reverted debug info time',
    ]);
  });

  it('takes the place of a change by a call, and a call the place of it', () => {
    const { gate, levels } = setUp();
    levels.set('error', { forMs: 1_000 });
    levels.toggleDebug(600_000, 'SIGUSR2');
    expect(gate.minimum).toBe(SEVERITY.debug);
    levels.set('warning', { forMs: 1_000 });
    levels.toggleDebug(600_000, 'SIGUSR2');
    expect(gate.minimum).toBe(SEVERITY.debug);
  });
});

it('nothing ends by itself after close', () => {
  const { levels, timers } = setUp();
  levels.set('debug', { forMs: 1_000 });
  levels.close();
  expect(timers.waiting()).toEqual([]);
});

const ENDED = {
  statusCode: 200,
  durationMs: 1,
  isSlow: false,
  isAborted: false,
  route: undefined,
};
