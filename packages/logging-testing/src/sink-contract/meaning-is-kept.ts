import { expectAllDelivered } from './expect-all-delivered';
import { sinkCase } from './sink-case';
import { LINE_SAMPLES } from './line-samples';

const RULE = 3;

/** Cases of rule 3: a line's meaning is never changed. */
export const meaningIsKept = [
  sinkCase(
    RULE,
    'delivers each line character by character as it was written',
    async (probe, expect) => {
      for (const members of LINE_SAMPLES) probe.write('info', members);
      await probe.flush();
      await expectAllDelivered(probe, expect);
    },
  ),
  sinkCase(RULE, 'keeps neighbouring lines apart', async (probe, expect) => {
    // Lines around the sizes at which outputs are cut: pipes, pages, gathered writes.
    for (const size of [1, 4_000, 4_096, 16_384, 65_536, 70_000]) {
      probe.write('warning', `"filler":"${'x'.repeat(size)}"`);
      probe.write('info', '"short":true');
    }
    await probe.flush();
    await expectAllDelivered(probe, expect);
  }),
];
