import { sinkCase } from './sink-case';

const RULE = 6;

/** Cases of rule 6: `flush` settles when every earlier line is delivered or reported, or at the deadline. */
export const flushSettles = [
  sinkCase(RULE, 'has delivered every earlier line when flush resolves', async (probe, expect) => {
    for (const lines of [1, 300]) {
      for (let index = 0; index < lines; index += 1) probe.write('debug');
      await probe.flush();
      const earlier = probe.written.size;
      expect((await probe.delivered()).length).toBe(earlier);
      const { sent, queued } = probe.sink.stats();
      expect({ sent, queued }).toEqual({ sent: earlier, queued: 0 });
    }
  }),
  sinkCase(
    RULE,
    'resolves when there is nothing to do, when asked twice, and after close',
    async (probe) => {
      await probe.flush();
      probe.write('info');
      await Promise.all([probe.flush(), probe.flush(), probe.flush(0)]);
      await probe.close();
      await probe.flush();
    },
  ),
  sinkCase(
    RULE,
    'resolves at the deadline when the destination is broken',
    async (probe) => {
      await probe.breakDestination();
      for (let index = 0; index < 20; index += 1) probe.write('info');
      await probe.flush(50);
      await Promise.all([probe.flush(50), probe.flush(0)]);
    },
    { needs: ['break'] },
  ),
];
