import { LOG_LEVELS } from '@dashtam/logging-domain';
import { sinkCase } from './sink-case';
import { LINE_SAMPLES } from './line-samples';

const RULE = 1;

/** Cases of rule 1: `write` never throws. */
export const writeNeverThrows = [
  sinkCase(
    RULE,
    'takes every level and every kind of line, before and after close',
    async (probe) => {
      for (const level of LOG_LEVELS)
        for (const members of LINE_SAMPLES) probe.write(level, members);
      await probe.close();
      for (const level of LOG_LEVELS) probe.write(level);
    },
  ),
  sinkCase(
    RULE,
    'does not pass on what its failure listener throws',
    async (probe) => {
      probe.write('info');
      await probe.close();
      for (const level of LOG_LEVELS) probe.write(level);
    },
    { listener: 'throws' },
  ),
  sinkCase(
    RULE,
    'leaves no rejection of an async failure listener unobserved',
    async (probe) => {
      await probe.close();
      for (const level of LOG_LEVELS) probe.write(level);
    },
    { listener: 'rejects' },
  ),
  sinkCase(
    RULE,
    'does not throw while the destination is broken',
    async (probe) => {
      probe.write('info');
      await probe.breakDestination();
      for (const level of LOG_LEVELS)
        for (const members of LINE_SAMPLES) probe.write(level, members);
      await probe.flush(50);
      for (const level of LOG_LEVELS) probe.write(level);
    },
    { needs: ['break'], listener: 'throws' },
  ),
];
