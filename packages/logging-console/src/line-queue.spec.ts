import type { LogLevel } from '@dashtam/logging-domain';
import { LineQueue } from './line-queue';
import type { QueuedLine } from './queued-line';

let sequence = 0;
const line = (level: LogLevel, bytes = 10): QueuedLine => {
  sequence += 1;
  return { text: 'x'.repeat(bytes), level, timeMs: 0, sequence };
};

const levels = (lines: readonly QueuedLine[]): string => lines.map(({ level }) => level).join(' ');

function queueOf(...added: LogLevel[]): LineQueue {
  const queue = new LineQueue();
  for (const level of added) queue.add(line(level), 1_000);
  return queue;
}

describe('LineQueue', () => {
  it('gives lines back in order, by bytes, but always at least one', () => {
    const queue = queueOf('info', 'error', 'debug');
    expect(levels(queue.take(20))).toBe('info error');
    expect(levels(queue.take(1))).toBe('debug');
    expect(queue.take(1)).toEqual([]);
    expect(queue.bytes).toBe(0);
  });

  it('refuses a line when nothing less severe could make room', () => {
    const queue = queueOf('info', 'info');
    expect(levels(queue.add(line('info'), 20))).toBe('info');
    expect(levels(queue.add(line('debug'), 20))).toBe('debug');
    expect(queue.length).toBe(2);
  });

  it('lets the least severe make room, oldest first, and keeps the order of the rest', () => {
    const queue = queueOf('warning', 'info', 'debug', 'info');
    expect(levels(queue.add(line('error', 20), 40))).toBe('debug info');
    expect(levels(queue.take(1_000))).toBe('warning info error');
  });

  it('gives up nothing for a line that would not fit even then', () => {
    const queue = queueOf('debug', 'error');
    expect(levels(queue.add(line('critical', 100), 50))).toBe('critical');
    expect(queue.length).toBe(2);
  });
});
