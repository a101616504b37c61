import { closeSync, openSync } from 'node:fs';
import type { SinkFailure } from '@dashtam/logging-domain';
import { ConsoleAdapter, type ConsoleAdapterOptions } from '../src/index';
import { lineOf } from './fixed-line';
import { openFiles } from './open-files';
import { createPipe, type Pipe } from './pipe';
import { until } from './until';

jest.setTimeout(30_000);

const MIB = 1024 * 1024;

let pipe: Pipe;
let failures: SinkFailure[];

beforeEach(() => {
  pipe = createPipe();
  failures = [];
});

afterEach(() => pipe.remove());

function adapter(options: Partial<ConsoleAdapterOptions> = {}): ConsoleAdapter {
  const onFailure = (failure: SinkFailure): void => void failures.push(failure);
  return new ConsoleAdapter({
    format: 'json',
    destination: pipe.descriptor,
    onFailure,
    ...options,
  });
}

const total = (): number => failures.reduce((sum, { count }) => sum + count, 0);

describe('A reader that stalls', () => {
  it('costs a write at most stallMs; the lines follow in order once it reads again', async () => {
    const sink = adapter({ stallMs: 20 });
    pipe.stall();
    for (let index = 0; index < 100; index += 1) sink.write(lineOf(`${index}`), 'info', 0);
    expect(sink.stats()).toMatchObject({ queued: 100, sent: 0 });
    expect(sink.stats().lagMs).toBeGreaterThan(0);
    pipe.resume();
    await sink.flush();
    expect(pipe.lines().length).toBe(100);
    expect(sink.stats()).toMatchObject({ queued: 0, sent: 100, bytes: 0, lagMs: 0 });
    expect(sink.stats().retried).toBeGreaterThan(0);
    expect(failures).toEqual([]);
    await sink.close();
  });

  it('gets the queued lines without any flush once it reads again', async () => {
    const sink = adapter({ stallMs: 0 });
    pipe.stall();
    sink.write(lineOf('waits'), 'info', 0);
    pipe.resume();
    await until(() => pipe.lines().length === 1);
    await sink.close();
  });

  it('is reported as degraded once, although nothing is lost', async () => {
    const sink = adapter({ stallMs: 0 });
    pipe.stall();
    sink.write(lineOf('waits'), 'info', 0);
    await until(() => failures.length > 0);
    await sink.flush(100);
    expect(failures).toMatchObject([{ kind: 'degraded', count: 0 }]);
    expect(failures[0]?.reason).toContain('EAGAIN');
    pipe.resume();
    await sink.close();
    expect(pipe.lines().length).toBe(1);
  });

  it('loses what is left at the close deadline, reported with its level', async () => {
    const sink = adapter({ buffer: 'turn' });
    pipe.stall();
    sink.write(lineOf('one'), 'info', 0);
    sink.write(lineOf('two'), 'critical', 0);
    await sink.close(50);
    expect(failures).toMatchObject([
      { kind: 'deadline', count: 1, level: 'info' },
      { kind: 'deadline', count: 1, level: 'critical' },
    ]);
  });

  it('lets the least severe lines go first when the queue is full', async () => {
    const sink = adapter({ stallMs: 0, maxQueuedBytes: MIB });
    pipe.stall();
    for (let index = 0; index < 2_000; index += 1) sink.write(lineOf('d', 1_000), 'debug', 0);
    for (let index = 0; index < 100; index += 1) sink.write(lineOf('e', 1_000), 'error', 0);
    expect(sink.stats().bytes).toBeLessThanOrEqual(MIB);
    expect(sink.stats().dropped.error).toBe(0);
    pipe.resume();
    await sink.close();
    const errors = pipe.lines().filter((line) => line.includes('"message":"e"'));
    expect(errors.length).toBe(100);
    expect(pipe.lines().length + total()).toBe(2_100);
    const lost = failures.filter(({ kind }) => kind !== 'degraded');
    expect(new Set(lost.map(({ kind, level }) => `${kind} ${level}`))).toEqual(
      new Set(['overflow debug']),
    );
  });
});

describe('A reader that leaves', () => {
  it('makes later lines unwritable: each counted once, told in few reports', async () => {
    const sink = adapter();
    pipe.leave();
    for (let index = 0; index < 1_000; index += 1) sink.write(lineOf(`${index}`), 'warning', 0);
    await sink.flush();
    expect(failures).toMatchObject([{ kind: 'unwritable', count: 1_000, level: 'warning' }]);
    expect(failures[0]?.reason).toContain('EPIPE');
    expect(sink.stats()).toMatchObject({ sent: 0, dropped: { warning: 1_000 } });
    await sink.close();
    expect(total()).toBe(1_000);
  });

  it('has read exactly the lines that count as sent, when it leaves in the middle of one', async () => {
    const sink = adapter({ buffer: 'turn' });
    pipe.pause();
    for (let index = 0; index < 200; index += 1) sink.write(lineOf(`${index}`, 900), 'info', 0);
    await sink.flush(50);
    pipe.resume({ bytes: 0, everyMs: 1_000_000 });
    pipe.leave();
    await sink.close();
    const { sent, dropped } = sink.stats();
    expect(sent).toBe(pipe.lines().length);
    expect(sent).toBeGreaterThan(0);
    expect(dropped.info).toBe(200 - sent);
    expect(total()).toBe(dropped.info);
  });

  it('does not keep the adapter from closing what it opened', async () => {
    const writers = (): number => openFiles().filter((path) => path === pipe.path).length;
    const before = writers();
    const sink = adapter({ destination: pipe.path });
    expect(writers()).toBe(before + 1);
    pipe.leave();
    sink.write(lineOf('lost'), 'info', 0);
    await sink.close();
    // The reader has closed its own end too.
    await until(() => writers() === before - 1);
  });

  it('is noticed and reported without any further call', async () => {
    const sink = adapter({ buffer: 'turn' });
    pipe.leave();
    sink.write(lineOf('lost'), 'info', 0);
    await until(() => failures.length > 0);
    expect(failures).toMatchObject([{ kind: 'unwritable', count: 1, level: 'info' }]);
    await sink.close();
  });
});

describe('A full disk', () => {
  it('makes lines wait, and those that wait at close are reported as unwritable', async () => {
    const sink = adapter({ destination: '/dev/full' });
    sink.write(lineOf('one'), 'info', 0);
    sink.write(lineOf('two'), 'error', 0);
    await sink.flush(30);
    expect(sink.stats()).toMatchObject({ queued: 2, sent: 0 });
    await sink.close(30);
    expect(failures).toMatchObject([
      { kind: 'unwritable', count: 1, level: 'info' },
      { kind: 'unwritable', count: 1, level: 'error' },
    ]);
    expect(failures[0]?.reason).toContain('ENOSPC');
  });
});

describe('A descriptor that is not open', () => {
  it('makes lines unwritable and throws nothing', async () => {
    const descriptor = openSync('/dev/null', 'w');
    closeSync(descriptor);
    const sink = adapter({ destination: descriptor });
    sink.write(lineOf('lost'), 'info', 0);
    await sink.close();
    expect(failures).toMatchObject([{ kind: 'unwritable', count: 1 }]);
    expect(failures[0]?.reason).toContain('EBADF');
  });
});

describe('flushSync, at the end of a process', () => {
  it('writes what is gathered before it returns, and later lines at once', async () => {
    const sink = adapter({ buffer: 'turn' });
    sink.write(lineOf('gathered'), 'info', 0);
    expect(pipe.lines()).toEqual([]);
    sink.flushSync();
    expect(pipe.lines().length).toBe(1);
    sink.write(lineOf('later'), 'info', 0);
    expect(pipe.lines().length).toBe(2);
    await sink.close();
  });

  it('reports before it returns what a stalled reader does not take', async () => {
    const sink = adapter({ buffer: 'turn' });
    pipe.stall();
    sink.write(lineOf('one'), 'info', 0);
    sink.flushSync();
    sink.write(lineOf('two'), 'info', 0);
    expect(failures).toMatchObject([
      { kind: 'deadline', count: 1, level: 'info' },
      { kind: 'deadline', count: 1, level: 'info' },
    ]);
    await sink.close();
    expect(total()).toBe(2);
  });
});

describe('A listener that fails', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('listener');
      },
    ],
    ['rejects', (): void => Promise.reject(new Error('listener')) as unknown as void],
  ])('is left alone when it %s', async (_how, onFailure) => {
    const sink = adapter({ onFailure });
    pipe.leave();
    sink.write(lineOf('lost'), 'info', 0);
    await sink.close();
    expect(sink.stats().dropped.info).toBe(1);
  });
});
