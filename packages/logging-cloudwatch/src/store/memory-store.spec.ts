import type { LogLevel, SinkFailure } from '@dashtam/logging-domain';
import { createRecordingSink } from '@dashtam/logging-testing';
import { createManualClock, settled } from '../../test/support/manual-clock';
import { createScriptedSender, serviceError } from '../../test/support/scripted-sender';
import { HandedLine } from '../line/handed-line';
import { Degradation } from '../health/degradation';
import { LossReport } from '../health/loss-report';
import { MemoryStore } from './memory-store';
import { LineQueue } from '../line/line-queue';

/** A store in memory with a service, a clock and a fallback that a test holds in its hands. */
function createStore(after?: Promise<void>) {
  const clock = createManualClock();
  const sender = createScriptedSender();
  const failures: SinkFailure[] = [];
  const fallback = createRecordingSink();
  const losses = new LossReport((failure) => failures.push(failure), clock);
  const queue = new LineQueue(1_000, () => undefined);
  const store = new MemoryStore({
    ...{ sender, queue, losses, clock, batchSize: 2, batchIntervalMs: 5_000, retentionDays: 30 },
    degradation: new Degradation(fallback, losses, queue, clock),
    notice: sender,
    target: { region: 'us-east-1', logGroup: '/g', logStream: 's' },
    ...(after && { after }),
  });
  const write = (message: string, level: LogLevel = 'info'): void => {
    store.write(new HandedLine(message, level, clock.now(), 't'));
  };
  return { store, write, clock, sender, failures, fallback };
}

it('lines are delivered from memory in batches, and all of them when somebody waits', async () => {
  const { store, write, sender } = createStore();
  for (const message of ['a', 'b']) write(message);
  await settled();
  expect(sender.calls).toEqual(['put s: a b']);
  write('c');
  await settled();
  expect(store.stats()).toMatchObject({ queued: 1, sent: 2 });
  await store.settled();
  expect(sender.calls).toEqual(['put s: a b', 'put s: c']);
  expect(store.stats()).toMatchObject({ queued: 0, sent: 3, bytes: 0, oldestMs: undefined });
});

it('lines wait until older ones, which wait elsewhere, are delivered', async () => {
  let areDelivered: () => void = () => undefined;
  const { write, sender } = createStore(new Promise((resolve) => (areDelivered = resolve)));
  for (const message of ['a', 'b']) write(message);
  await settled();
  expect(sender.calls).toEqual([]);
  areDelivered();
  await settled();
  expect(sender.calls).toEqual(['put s: a b']);
});

it('the numbers tell of lines that wait while the service refuses', async () => {
  const { store, write, clock, sender } = createStore();
  const startMs = clock.now();
  sender.answer(...Array.from({ length: 3 }, () => serviceError('InternalFailure', 500)));
  for (const message of ['a', 'éé']) write(message);
  await settled();
  await clock.advance(50);
  const waiting = { queued: 2, bytes: 5, sent: 0, oldestMs: startMs };
  expect(store.stats()).toEqual({ ...waiting, retried: 1 });
  await clock.advance(100);
  expect(store.stats()).toEqual({ ...waiting, retried: 2 });
});

it('what is given up goes to the fallback and is reported, and the client is closed', async () => {
  const { store, write, sender, failures, fallback } = createStore();
  write('a', 'debug');
  store.giveUp('the process ended');
  await settled();
  expect(fallback.lines()).toEqual(['a\n']);
  expect(failures).toEqual([
    { kind: 'deadline', count: 1, level: 'debug', reason: 'the process ended' },
  ]);
  expect(sender.calls).toEqual(['close']);
  await store.end();
  expect(store.stats().queued).toBe(0);
});

it('has nothing to inherit, and cannot deliver while the event loop stands still', async () => {
  const { store, write, sender } = createStore();
  write('a');
  store.adopt();
  await store.inherited();
  store.drainSync();
  store.releaseSync();
  expect([sender.calls, store.stats().queued]).toEqual([[], 1]);
});
