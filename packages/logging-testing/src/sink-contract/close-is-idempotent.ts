import { LOG_LEVELS } from '@dashtam/logging-domain';
import { awaitReports, losses, reportedLosses } from './line-account';
import { expectAllDelivered } from './expect-all-delivered';
import { sinkCase } from './sink-case';

const RULE = 7;

/** Cases of rule 7: `close` is idempotent; later writes are reported as lost. */
export const closeIsIdempotent = [
  sinkCase(RULE, 'delivers on close what was written before it', async (probe, expect) => {
    for (let index = 0; index < 100; index += 1) probe.write('info');
    await probe.close();
    await expectAllDelivered(probe, expect);
  }),
  sinkCase(RULE, 'may be closed again, at the same time and later', async (probe, expect) => {
    probe.write('info');
    await Promise.all([probe.close(), probe.close(), probe.close(0)]);
    await probe.close();
    await probe.close(0);
    expect(losses(probe)).toEqual([]);
  }),
  sinkCase(
    RULE,
    'reports later writes as lost and delivers none of them',
    async (probe, expect) => {
      probe.write('info');
      await probe.close();
      const before = [...probe.written.keys()];
      for (const level of LOG_LEVELS) probe.write(level);
      await awaitReports(probe);
      expect(await probe.delivered()).toEqual(before);
      expect(reportedLosses(probe)).toEqual({
        debug: 1,
        info: 1,
        warning: 1,
        error: 1,
        critical: 1,
      });
      expect([...new Set(losses(probe).map(({ kind }) => kind))]).toEqual(['closed']);
    },
  ),
  sinkCase(
    RULE,
    'resolves by the deadline and reports the rest when the destination is broken',
    async (probe, expect) => {
      await probe.breakDestination();
      for (let index = 0; index < 20; index += 1) probe.write('warning');
      await Promise.all([probe.close(100), probe.close(100)]);
      await awaitReports(probe);
      const { queued, bytes } = probe.sink.stats();
      expect({ queued, bytes }).toEqual({ queued: 0, bytes: 0 });
    },
    { needs: ['break'] },
  ),
];
