import { sinkCase } from './sink-case';

const RULE = 5;

/** Lines that matter, written to a queue that is already full. */
const URGENT_LINES = 10;

/** Cases of rule 5: memory is bounded; the least severe is refused first. */
export const memoryIsBounded = [
  sinkCase(RULE, 'holds nothing any more once it is flushed', async (probe, expect) => {
    for (let round = 0; round < 10; round += 1) {
      for (let index = 0; index < 200; index += 1) probe.write('info');
      await probe.flush();
    }
    const { queued, bytes, lagMs } = probe.sink.stats();
    expect({ queued, bytes, lagMs }).toEqual({ queued: 0, bytes: 0, lagMs: 0 });
  }),
  sinkCase(
    RULE,
    'stays within its bound and refuses the least severe first',
    async (probe, expect, { maxQueuedBytes = 0 }) => {
      const filler = `"filler":"${'x'.repeat(1_000)}"`;
      await probe.breakDestination();
      let highest = 0;
      const write = (level: 'debug' | 'critical'): void => {
        probe.write(level, filler);
        highest = Math.max(highest, probe.sink.stats().bytes);
      };
      for (let bytes = 0; bytes < 2 * maxQueuedBytes; bytes += 1_000) write('debug');
      for (let index = 0; index < URGENT_LINES; index += 1) write('critical');
      expect({ withinBound: highest <= maxQueuedBytes }).toEqual({ withinBound: true });
      const { debug, critical } = probe.sink.stats().dropped;
      expect({ debugRefused: debug > 0, critical }).toEqual({ debugRefused: true, critical: 0 });
      await probe.healDestination();
      await probe.flush();
      const arrived = (await probe.delivered()).map((line) => probe.written.get(line));
      expect(arrived.filter((level) => level === 'critical').length).toBe(URGENT_LINES);
    },
    { needs: ['break', 'heal', 'bound'] },
  ),
];
