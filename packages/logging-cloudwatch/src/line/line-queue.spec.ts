import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import fc from 'fast-check';
import { queuedLine } from '../../test/support/queued-lines';
import { LineQueue } from './line-queue';

function createQueue(capacityBytes = 1_000) {
  const lost: LogLevel[] = [];
  const queue = new LineQueue(capacityBytes, (level) => lost.push(level));
  const push = (level: LogLevel, bytes = 10): void => queue.push(queuedLine({ level, bytes }));
  const fill = (level: LogLevel, count: number): void => {
    for (let index = 0; index < count; index += 1) push(level);
  };
  return { queue, lost, push, fill };
}

describe('the queue', () => {
  it('hands lines out in the order in which they came, and counts them until they are settled', () => {
    const { queue, fill } = createQueue();
    fill('info', 5);
    const taken = queue.take(3);
    expect(taken.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect([queue.waiting, queue.length, queue.bytes]).toEqual([2, 5, 50]);
    expect(queue.oldest?.sequence).toBe(1);
    queue.settle(taken.slice(1));
    expect(queue.oldest?.sequence).toBe(1);
    queue.settle(taken.slice(0, 1));
    expect([queue.oldest?.sequence, queue.newest, queue.length, queue.bytes]).toEqual([
      4, 5, 2, 20,
    ]);
  });

  it('has nothing before the first line and after the last', () => {
    const { queue, push } = createQueue();
    expect([queue.oldest, queue.newest, queue.length]).toEqual([undefined, 0, 0]);
    push('info');
    queue.settle(queue.take(10));
    expect([queue.oldest, queue.newest, queue.length, queue.bytes]).toEqual([undefined, 1, 0, 0]);
  });

  it('settles a line once', () => {
    const { queue, push } = createQueue();
    push('info');
    const taken = queue.take(1);
    queue.settle(taken);
    queue.settle(taken);
    expect(queue.bytes).toBe(0);
  });

  it.each([
    ['debug', 80],
    ['info', 90],
    ['warning', 97],
  ] as const)('admits %s up to %d %% of its bytes', (level, percent) => {
    const { lost, fill } = createQueue();
    fill('critical', percent - 1);
    fill(level, 1);
    expect(lost).toEqual([]);
    fill(level, 1);
    expect(lost).toEqual([level]);
  });

  it.each(['error', 'critical'] as const)('lets the oldest go for %s when it is full', (level) => {
    const { queue, lost, fill } = createQueue();
    fill('debug', 1);
    fill('info', 1);
    fill('error', 98);
    fill(level, 3);
    expect(lost).toEqual(['debug', 'info', 'error']);
    expect([queue.length, queue.bytes, queue.oldest?.sequence]).toEqual([100, 1_000, 4]);
  });

  it('never pushes out what is on its way, and refuses the new line instead', () => {
    const { queue, lost, fill, push } = createQueue();
    fill('error', 100);
    queue.take(100);
    push('critical');
    expect(lost).toEqual(['critical']);
    expect(queue.length).toBe(100);
  });

  it('refuses a line larger than itself and keeps the others', () => {
    const { queue, lost, push } = createQueue();
    push('debug');
    push('critical', 1_001);
    expect(lost).toEqual(['critical']);
    expect(queue.length).toBe(1);
  });

  it('hands over all that is left, oldest first', () => {
    const { queue, fill } = createQueue();
    fill('info', 5);
    queue.take(2);
    expect(queue.clear().map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect([queue.length, queue.bytes, queue.oldest]).toEqual([0, 0, undefined]);
  });

  it('forgets lines that have gone, however many pass through', () => {
    const { queue, fill } = createQueue(100_000);
    fill('info', 5_000);
    for (let round = 0; round < 100; round += 1) {
      const taken = queue.take(50);
      expect(taken[0]?.sequence).toBe(round * 50 + 1);
      queue.settle(taken);
    }
    expect(queue.length).toBe(0);
  });

  it('accounts for every line and stays within its bound, whatever happens', () => {
    const step = fc.oneof(
      fc.record({ level: fc.constantFrom(...LOG_LEVELS), bytes: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ take: fc.integer({ min: 0, max: 5 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { queue, lost, push } = createQueue();
        let pushed = 0;
        let settled = 0;
        for (const now of steps) {
          if ('take' in now) {
            const taken = queue.take(now.take);
            queue.settle(taken);
            settled += taken.length;
          } else {
            push(now.level, now.bytes);
            pushed += 1;
          }
          const pending = queue.pending();
          expect(queue.bytes).toBeLessThanOrEqual(1_000);
          expect(queue.bytes).toBe(pending.reduce((sum, { bytes }) => sum + bytes, 0));
          expect(pushed).toBe(lost.length + settled + pending.length);
          const order = pending.map(({ sequence }) => sequence);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
