import { LOG_LEVELS } from '@dashtam/logging-domain';
import { awaitReports, losses, expectEveryLineAccounted, reportedLosses } from './line-account';
import { expectAllDelivered } from './expect-all-delivered';
import { sinkCase } from './sink-case';

const RULE = 8;

/** Cases of rule 8: every loss is reported exactly once, with a kind, a count and the level. */
export const lossesAreReported = [
  sinkCase(RULE, 'reports nothing when nothing is lost', async (probe, expect) => {
    for (const level of LOG_LEVELS) probe.write(level);
    await probe.flush();
    await probe.close();
    expect(losses(probe)).toEqual([]);
  }),
  sinkCase(
    RULE,
    'reports each loss once, under its own level, with a reason',
    async (probe, expect) => {
      await probe.close();
      for (let index = 0; index < 30; index += 1) probe.write('info');
      for (let index = 0; index < 7; index += 1) probe.write('critical');
      await awaitReports(probe);
      await probe.flush();
      expect(reportedLosses(probe)).toEqual({
        debug: 0,
        info: 30,
        warning: 0,
        error: 0,
        critical: 7,
      });
      const vague = losses(probe).filter(({ count, reason }) => count < 1 || reason.trim() === '');
      expect({ vague }).toEqual({ vague: [] });
    },
  ),
  sinkCase(
    RULE,
    'accounts for every line when the destination breaks between two writes',
    async (probe, expect) => {
      for (const level of LOG_LEVELS) probe.write(level);
      await probe.flush();
      await probe.breakDestination();
      for (let round = 0; round < 20; round += 1)
        for (const level of LOG_LEVELS) probe.write(level);
      await probe.flush(50);
      for (const level of LOG_LEVELS) probe.write(level);
      await probe.close(100);
      await expectEveryLineAccounted(probe, expect);
    },
    { needs: ['break'] },
  ),
  sinkCase(
    RULE,
    'loses and repeats nothing when the destination comes back',
    async (probe, expect) => {
      for (const level of LOG_LEVELS) probe.write(level);
      await probe.breakDestination();
      for (const level of LOG_LEVELS) probe.write(level);
      await probe.flush(50);
      await probe.healDestination();
      for (const level of LOG_LEVELS) probe.write(level);
      await probe.flush();
      await expectAllDelivered(probe, expect);
      expect(losses(probe)).toEqual([]);
    },
    { needs: ['break', 'heal'] },
  ),
];
