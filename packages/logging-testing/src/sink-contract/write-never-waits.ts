import { sinkCase } from './sink-case';

const RULE = 2;

/** Cases of rule 2: `write` never waits for a network. */
export const writeNeverWaits = [
  sinkCase(
    RULE,
    'takes a burst of lines within one turn and returns nothing',
    async (probe, expect) => {
      const returned = new Set<unknown>();
      for (let index = 0; index < 1_000; index += 1) returned.add(probe.write('info'));
      expect([...returned]).toEqual([undefined]);
      await probe.flush();
    },
  ),
  sinkCase(
    RULE,
    'returns although the destination does not answer',
    async (probe, expect) => {
      await probe.breakDestination();
      const returned = new Set<unknown>();
      // A sink that waited here would wait for ever: only this thread can mend the destination.
      for (let index = 0; index < 200; index += 1) returned.add(probe.write('error'));
      expect([...returned]).toEqual([undefined]);
    },
    { needs: ['break'] },
  ),
];
