import { distributionOf } from '../distribution';
import type { Contestant } from './contestant';
import { ContestantProcess } from './contestant-process';
import type { TargetFile } from './target-file';
import type { Workload } from './workload';

const CALLS = 4_000;
const WARM_UP_ROUNDS = 10;
const TIMES = 9;
const DEADLINE_MS = 10_000;

/** A young generation that holds all that the measured calls allocate, in MiB. */
const YOUNG_MIB = 256;
const ENGINE_FLAGS = [
  '--expose-gc',
  `--min-semi-space-size=${YOUNG_MIB}`,
  `--max-semi-space-size=${YOUNG_MIB}`,
];

/** Bytes of heap that one call allocates, in a warm process of its own. */
export async function heapBytesPerCall(
  contestant: Contestant,
  workload: Workload,
  target: TargetFile,
): Promise<number> {
  const running = await ContestantProcess.start(contestant, workload.name, target, ENGINE_FLAGS);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    await running.ask({ ask: 'round', calls: workload.calls });
    await target.waitForLines(workload.calls * workload.linesPerCall, DEADLINE_MS);
    target.empty();
  }
  const { heapBytes = [] } = await running.ask({ ask: 'heap', calls: CALLS, times: TIMES });
  await running.stop();
  target.empty();
  return distributionOf(heapBytes).median / CALLS;
}
