import { LOG_LEVELS } from '@dashtam/logging-domain';
import type { SinkProbe } from './sink-probe';
import { expectAllDelivered } from './expect-all-delivered';
import { turnsPassed } from './settled';
import { sinkCase } from './sink-case';

const RULE = 4;

function writeEachLevel(probe: SinkProbe, rounds: number): void {
  for (let round = 0; round < rounds; round += 1) {
    for (const level of LOG_LEVELS) probe.write(level);
  }
}

/** Cases of rule 4: order is kept. */
export const orderIsKept = [
  sinkCase(
    RULE,
    'delivers in the order of the writes, across levels and turns',
    async (probe, expect) => {
      for (let turn = 0; turn < 10; turn += 1) {
        writeEachLevel(probe, 10);
        await turnsPassed(1);
      }
      await probe.flush();
      await expectAllDelivered(probe, expect);
    },
  ),
  sinkCase(RULE, 'keeps the order while it is being flushed', async (probe, expect) => {
    const flushes: Promise<void>[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      writeEachLevel(probe, 2);
      flushes.push(probe.flush());
      writeEachLevel(probe, 2);
      await turnsPassed(1);
    }
    await Promise.all(flushes);
    await probe.flush();
    await expectAllDelivered(probe, expect);
  }),
  sinkCase(
    RULE,
    'keeps the order through an outage',
    async (probe, expect) => {
      writeEachLevel(probe, 2);
      await probe.breakDestination();
      writeEachLevel(probe, 2);
      await probe.flush(50);
      writeEachLevel(probe, 2);
      await probe.healDestination();
      writeEachLevel(probe, 2);
      await probe.flush();
      await expectAllDelivered(probe, expect);
    },
    { needs: ['break', 'heal'] },
  ),
];
