import type { BenchOptions } from '../command-line';
import { selected } from '../selected';
import type { Section, Suite } from '../suite';
import { abilitiesOf, type Abilities } from './abilities';
import { callsSection } from './calls-section';
import { CONTESTANTS } from './contestants';
import { heapBytesPerCall } from './heap-per-line';
import { TargetFile } from './target-file';
import { timedRounds, type WorkloadTimes } from './timed-rounds';
import { WORKLOADS } from './workload';

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
  target.remove();
  return callsSection({ times, abilities, heapBytes }, { contestants, workloads }, options);
}
