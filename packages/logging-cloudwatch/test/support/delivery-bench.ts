import type { LogLevel, SinkFailure } from '@dashtam/logging-domain';
import { createRecordingSink } from '@dashtam/logging-testing';
import { Degradation } from '../../src/health/degradation';
import { Delivery } from '../../src/delivery/delivery';
import { Destination } from '../../src/delivery/destination';
import { dailyStream } from '../../src/service/log-stream';
import { LossReport } from '../../src/health/loss-report';
import { LineQueue } from '../../src/line/line-queue';
import { createManualClock, settled } from './manual-clock';
import { queuedLine } from './queued-lines';
import { createScriptedSender } from './scripted-sender';

/** The delivery loop with a service, a clock and a fallback that a test holds in its hands. */
export function createDeliveryBench({ clockOffsetMs = 0, isDaily = false } = {}) {
  const clock = createManualClock();
  const sender = createScriptedSender(clockOffsetMs);
  const failures: SinkFailure[] = [];
  const fallback = createRecordingSink();
  const losses = new LossReport((failure) => failures.push(failure), clock);
  const queue = new LineQueue(1_000_000, (level) => losses.add('overflow', level, 'full'));
  const degradation = new Degradation(fallback, losses, queue, clock);
  const counted = { retried: 0 };
  const delivery = new Delivery({
    sender,
    destination: new Destination(sender, 30),
    queue,
    losses,
    degradation,
    clock,
    streamOf: (timeMs) => (isDaily ? dailyStream('i', timeMs) : 's'),
    isDaily,
    batchSize: 3,
    batchIntervalMs: 5_000,
    onRetry: () => (counted.retried += 1),
  });
  void delivery.run();
  return {
    ...{ clock, sender, failures, losses, queue, degradation, delivery, counted },
    /** Writes lines as the adapter does, each a word, and lets what follows happen. */
    write: async (words: string, level: LogLevel = 'info', timeMs = clock.now()): Promise<void> => {
      for (const message of words.split(' ')) {
        const line = queuedLine({ message, level, timeMs, bytes: message.length });
        queue.push(line);
        degradation.see(line);
        delivery.noticed();
      }
      await settled();
    },
    /** Lines that the fallback got, without newlines. */
    fallen: () => fallback.lines().map((line) => line.trim()),
    lost: () => failures.filter(({ kind }) => kind !== 'degraded'),
    degraded: () => failures.filter(({ kind }) => kind === 'degraded'),
  };
}
