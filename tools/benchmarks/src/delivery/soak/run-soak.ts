import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OURS } from '../contestants';
import { runContestant } from '../contestant-process';
import type { DeliveryOptions } from '../delivery-options';
import { fateOf, outcomeOf } from '../outcome';
import { ServiceProcess } from '../service/service-process';
import { failAtRandom } from './fail-at-random';
import { createRandom } from './random';
import type { SoakResult } from './soak-result';

const CLOSE_MS = 120_000;
const START_AND_END_MS = 30_000;

/** Runs ours for a long time against a service that fails at random, and counts. */
export async function runSoak(
  seconds: number,
  { rate, seed }: Pick<DeliveryOptions, 'rate' | 'seed'>,
): Promise<SoakResult> {
  const service = await ServiceProcess.start({ text: 'plain' });
  const folder = mkdtempSync(join(tmpdir(), 'soak-delivery-'));
  const records = rate * seconds;
  let failing = Promise.resolve();
  const end = await runContestant({
    contestant: OURS,
    program: {
      ...{ from: 0, records, pace: { perSecond: rate }, text: 'plain', end: 'close' },
      ...{ closeMs: CLOSE_MS, tellsMemory: true },
    },
    ...{ endpoint: service.endpoint, folder, eachRecordSafe: false },
    limitMs: seconds * 1_000 + CLOSE_MS + START_AND_END_MS,
    onStarted: () => {
      const endMs = performance.now() + seconds * 1_000;
      failing = failAtRandom(service, createRandom(seed), endMs);
    },
  });
  await failing;
  const tally = await service.tally([{ from: 0, count: records }]);
  const strikes = await service.strikes();
  const filesLeft = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  service.stop();
  rmSync(folder, { recursive: true });
  const outcome = outcomeOf(records, tally, [end], fateOf(end, { code: 0 }));
  return { seconds, outcome, end, strikes, filesLeft };
}
