import type { LogLevel } from '@dashtam/logging-domain';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveSpool, TARGET } from '../../test/support/left-spool';
import { createManualClock, settled } from '../../test/support/manual-clock';
import { createScriptedSender, serviceError } from '../../test/support/scripted-sender';
import { currentIdentity } from '../spool/owner';
import { segmentName } from '../spool/segment';
import { SpoolCounters } from '../spool/spool-counters';
import { createSpoolFolder, type SpoolRoot } from '../spool/spool-folder';
import { SpoolWriter } from '../spool/spool-writer';
import type { EngineBoot, FromEngine } from '../messages/engine-messages';
import { SpoolEngine } from './spool-engine';

let path: string;
const running: SpoolEngine[] = [];
beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'engine-'))));
afterEach(() => {
  for (const engine of running.splice(0)) engine.stop();
  rmSync(path, { recursive: true });
});

/** A spool on the disk with its engine, a service and a clock that a test holds in its hands. */
function createEngine({ isStarted = true } = {}) {
  const root: SpoolRoot = { path, isOurs: false, share: 0.1 };
  const identity = currentIdentity();
  const folder = createSpoolFolder(root, { identity, target: TARGET });
  const counters = new SpoolCounters();
  const writer = new SpoolWriter({
    ...{ folder, counters, capacityBytes: 1_000_000 },
    onOverflow: () => undefined,
  });
  const clock = createManualClock();
  const sender = createScriptedSender();
  const told: FromEngine[] = [];
  const boot: EngineBoot = {
    ...{ folder, identity, target: TARGET, roots: [root], buffer: counters.buffer },
    ...{ batchSize: 2, batchIntervalMs: 5_000, retentionDays: 30, readAheadBytes: 100_000 },
    ...{ connectTimeoutMs: 1_000, requestTimeoutMs: 1_000, traceId: 'own' },
    metricDimensions: undefined,
  };
  const start = (): SpoolEngine => {
    const engine = new SpoolEngine(boot, sender, clock, (message) => told.push(message));
    running.push(engine);
    void engine.run();
    return engine;
  };
  const write = (messages: string, level: LogLevel = 'info'): void => {
    for (const message of messages.split(' ')) writer.write(message, level, clock.now());
    writer.commit();
  };
  return {
    ...{ folder, counters, clock, sender, told, write, start },
    engine: isStarted ? start() : undefined,
    types: () => told.map(({ type }) => type),
  };
}

it('what was written is delivered, told and booked', async () => {
  const { engine, write, sender, types, counters } = createEngine();
  write('a b');
  engine?.receive({ type: 'wake' });
  await settled();
  expect(sender.calls).toEqual(['put left: a b']);
  expect(types()).toContain('settled');
  expect(counters.booked('sent')).toBe(2);
});

it('less than a batch is delivered when somebody waits', async () => {
  const { engine, write, sender } = createEngine();
  write('a');
  engine?.receive({ type: 'wake' });
  await settled();
  expect(sender.calls).toEqual([]);
  engine?.receive({ type: 'drain', deadlineMs: 1_000 });
  await settled();
  expect(sender.calls).toEqual(['put left: a']);
});

it('another one goes on where the one before was killed, and counts on', async () => {
  const { engine, write, sender, counters, start } = createEngine();
  write('a b');
  engine?.receive({ type: 'wake' });
  await settled();
  engine?.stop();
  write('c d');
  start();
  await settled();
  expect(sender.calls).toEqual(['put left: a b', 'close', 'put left: c d']);
  expect([counters.booked('sent'), counters.flag('stopped')]).toEqual([4, 0]);
});

describe('while the service refuses', () => {
  it('that is told, each attempt is counted at once, and the lines of WARNING and above come back', async () => {
    const { engine, write, sender, clock, told, counters } = createEngine();
    const refusal = serviceError('InternalFailure', 500);
    sender.answer(refusal, refusal, refusal);
    write('a');
    write('b', 'error');
    engine?.receive({ type: 'wake' });
    await settled();
    await clock.advance(50);
    expect(counters.get('retried')).toBe(1);
    await clock.advance(100);
    expect(counters.get('retried')).toBe(2);
    expect(counters.flag('failing')).toBe(1);
    engine?.receive({ type: 'divert', from: 0, through: counters.get('committed') });
    await clock.advance(1);
    expect(told).toContainEqual({ type: 'divert', lines: [['b', 'error', expect.anything()]] });
    await clock.advance(200);
    expect([counters.flag('failing'), counters.booked('sent')]).toEqual([0, 2]);
  });

  it('new credentials are taken from the variables of the caller’s thread', () => {
    const { env } = process;
    process.env = { ...env };
    const { engine } = createEngine();
    engine?.receive({ type: 'environment', variables: { AWS_ACCESS_KEY_ID: 'new' } });
    expect(process.env['AWS_ACCESS_KEY_ID']).toBe('new');
    process.env = env;
  });
});

it('what was lost is told in the stream, with the next lines', async () => {
  const { engine, write, sender } = createEngine();
  engine?.receive({ type: 'dropped', lines: { info: 3 } });
  write('a b');
  engine?.receive({ type: 'wake' });
  await settled();
  expect(sender.calls[1]).toMatch(/^put left: .*"logs_dropped","dropped":{"info":3}/);
});

it('what dead processes left is delivered, although there is nothing of one’s own', async () => {
  const { engine, sender, types } = createEngine();
  leaveSpool(path, { messages: ['inherited'] });
  await settled();
  engine?.receive({ type: 'adopt' });
  for (let turn = 0; turn < 20 && !types().includes('inherited'); turn += 1) await settled();
  expect(sender.calls).toEqual(['put left: inherited']);
  expect(types()).toContain('inherited');
  expect(readdirSync(path)).toHaveLength(1);
});

describe('it stops', () => {
  it('when it is told to, once', () => {
    const { engine, sender, types } = createEngine();
    engine?.receive({ type: 'stop' });
    engine?.stop();
    expect([types(), sender.calls]).toEqual([['stopped'], ['close']]);
  });

  it('and keeps nobody waiting, nor the process alive', async () => {
    const { engine, write } = createEngine();
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
    const before = timers();
    write('a');
    engine?.receive({ type: 'drain', deadlineMs: 60_000 });
    expect(timers()).toBe(before + 1);
    engine?.stop();
    engine?.receive({ type: 'drain', deadlineMs: 60_000 });
    await settled();
    // Timers of the test runner may have ended meanwhile.
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('when another process has taken the spool over', async () => {
    const { engine, folder, write, clock, sender, types } = createEngine();
    write('a b');
    rmSync(folder, { recursive: true });
    await clock.advance(15_000);
    write('c d');
    engine?.receive({ type: 'wake' });
    await settled();
    expect(types()).toEqual(['orphaned', 'stopped']);
    expect(sender.calls).not.toContain('put left: c d');
  });

  it('when the disk cannot be read, and what it holds stays', async () => {
    const { folder, counters, start, told } = createEngine({ isStarted: false });
    mkdirSync(join(folder, segmentName(0)));
    counters.set('committed', 10);
    start();
    await settled();
    expect(told).toEqual([
      { type: 'failing', reason: expect.stringContaining('EISDIR') as string },
      { type: 'stopped' },
    ]);
    expect(existsSync(folder)).toBe(true);
  });
});
