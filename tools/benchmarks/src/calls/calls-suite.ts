import type { BenchOptions } from '../command-line';
import { selected } from '../selected';
import type { Section, Suite } from '../suite';
import { abilitiesOf, type Abilities } from './abilities';
import { callsSection } from './calls-section';
import type { Contestant } from './contestant';
import { CONTESTANTS, OURS } from './contestants';
import { heapBytesPerCall } from './heap-per-line';
import type { BurstTimes } from './results';
import { TargetFile } from './target-file';
import { timedRounds, type WorkloadTimes } from './timed-rounds';
import { WORKLOADS } from './workload';

/** Calls in one turn, and who makes them. */
const BURST_CALLS = [10, 100, 1_000, 10_000];
const BURST_CONTESTANTS = [OURS, 'pino', 'pino-buffered'];

const HEAP_WORKLOAD = WORKLOADS.find(({ name }) => name === 'bound') ?? WORKLOADS[0];

/** Time and heap of log calls. */
export const callsSuite: Suite = {
  name: 'calls',
  packages: [
    'pino',
    'sonic-boom',
    'winston',
    'bunyan',
    '@logtape/logtape',
    '@logtape/redaction',
    '@aws-lambda-powertools/logger',
    'tslog',
    'roarr',
    'log4js',
  ],
  run: runCalls,
};

async function runCalls(options: BenchOptions): Promise<Section> {
  const contestants = selected(CONTESTANTS, options.contestants, 'contestant');
  const workloads = selected(WORKLOADS, options.workloads, 'workload');
  const target = new TargetFile();
  const times: WorkloadTimes[] = [];
  for (const workload of workloads) {
    console.error(`calls: ${workload.title}`);
    times.push(await timedRounds(workload, contestants, options, target));
  }
  const abilities = new Map<string, Abilities>();
  const heapBytes = new Map<string, number>();
  for (const contestant of contestants) {
    console.error(`calls: what ${contestant.label} does and allocates`);
    abilities.set(contestant.name, await abilitiesOf(contestant, target));
    heapBytes.set(contestant.name, await heapBytesPerCall(contestant, HEAP_WORKLOAD, target));
  }
  const bursts = await timedBursts(contestants, options, target);
  target.remove();
  const results = { times, abilities, heapBytes, bursts };
  return callsSection(results, { contestants, workloads }, options);
}

/** The same calls, few and many in a turn: what they cost pino as installed depends on it. */
async function timedBursts(
  contestants: readonly Contestant[],
  options: BenchOptions,
  target: TargetFile,
): Promise<readonly BurstTimes[]> {
  const compared = contestants.filter(({ name }) => BURST_CONTESTANTS.includes(name));
  if (compared.length < 2) return [];
  const bursts: BurstTimes[] = [];
  for (const calls of BURST_CALLS) {
    console.error(`calls: bursts of ${calls}`);
    const times = await timedRounds({ ...HEAP_WORKLOAD, calls }, compared, options, target);
    bursts.push({ calls, times });
  }
  return bursts;
}
