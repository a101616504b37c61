import type { LogSink } from '@dashtam/logging-domain';
import { createRecordingSink } from '@dashtam/logging-testing';
import { createManualClock } from '../../test/support/manual-clock';
import { queuedLine } from '../../test/support/queued-lines';
import { Degradation } from './degradation';
import { LossReport } from './loss-report';
import { LineQueue } from '../line/line-queue';

function degraded(fallback: LogSink | undefined): Degradation {
  const clock = createManualClock();
  const losses = new LossReport(() => undefined, clock);
  const queue = new LineQueue(1_000, () => undefined);
  queue.push(queuedLine({ level: 'error' }));
  const degradation = new Degradation(fallback, losses, queue, clock);
  degradation.failing('access denied');
  return degradation;
}

describe('the fallback', () => {
  it('gets a line once', () => {
    const fallback = createRecordingSink();
    const degradation = degraded(fallback);
    const line = queuedLine({ message: '{"message":"once"}', level: 'error' });
    degradation.see(line);
    degradation.divert(line);
    expect(fallback.lines().slice(2)).toEqual(['{"message":"once"}\n']);
  });

  it('may throw, and may be missing', () => {
    const fail = (): never => {
      throw new Error('broken');
    };
    const broken = { ...createRecordingSink(), write: fail, flushSync: fail };
    for (const fallback of [broken, undefined]) {
      const degradation = degraded(fallback);
      expect(() => degradation.see(queuedLine({ level: 'error' }))).not.toThrow();
      expect(() => degradation.flushSync()).not.toThrow();
    }
  });

  it('is flushed at the end of the process', () => {
    let flushed = 0;
    degraded({ ...createRecordingSink(), flushSync: () => void (flushed += 1) }).flushSync();
    expect(flushed).toBe(1);
  });
});
