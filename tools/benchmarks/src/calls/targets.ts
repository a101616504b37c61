import { OURS, OURS_IMMEDIATE } from './contestants';
import { medianNs, ratio, type CallsResults } from './results';
import { WORKLOADS, type WorkloadName } from './workload';

/** One thing that this library sets itself, beside what was measured. Lower is better. */
export interface Target {
  readonly title: string;
  readonly must: number;
  /** What would be better still. Default none. */
  readonly stretch?: number;
  readonly measured: number | undefined;
  readonly unit: 'ratio' | 'ns' | 'bytes';
}

/** Whether a target is met. */
export type Verdict = 'stretch' | 'pass' | 'fail' | 'not measured';

/** What a target's figure amounts to. */
export function verdictOn({ measured, must, stretch = Number.NEGATIVE_INFINITY }: Target): Verdict {
  if (measured === undefined) return 'not measured';
  if (measured <= stretch) return 'stretch';
  return measured <= must ? 'pass' : 'fail';
}

type Goals = Readonly<Partial<Record<WorkloadName, readonly [must: number, stretch?: number]>>>;

const AGAINST_INSTALLED: Goals = {
  message: [0.15, 0.1],
  flat: [0.18, 0.12],
  bound: [0.13, 0.09],
  child: [0.16, 0.11],
  nested: [0.55, 0.4],
  error: [0.8, 0.55],
  traced: [0.13, 0.08],
};

const AGAINST_BUFFERED: Goals = {
  message: [0.65],
  flat: [0.65],
  bound: [0.65],
  child: [0.65],
  nested: [1.1],
  error: [1.3],
  traced: [0.6],
};

const IMMEDIATE: Goals = { message: [1], flat: [1], bound: [1] };

const DISABLED_NS = { must: 10, stretch: 5 };
const HEAP_BYTES_PER_LINE = 1_024;

/** Loggers other than this one and pino, on every workload. */
const OTHER_PEERS = [
  'winston',
  'bunyan',
  'logtape',
  'logtape-redaction',
  'powertools',
  'tslog',
  'roarr',
  'log4js',
];

/** All targets with their figures. */
export function targetsOf(results: CallsResults): readonly Target[] {
  return [
    ...ratios(results, AGAINST_INSTALLED, OURS, 'pino', 'pino as installed'),
    ...ratios(results, AGAINST_BUFFERED, OURS, 'pino-buffered', 'pino, 4 KiB writes'),
    ...ratios(results, IMMEDIATE, OURS_IMMEDIATE, 'pino-unbuffered', 'both one write per line'),
    {
      title: 'disabled level',
      ...DISABLED_NS,
      measured: medianNs(results, 'disabled', OURS),
      unit: 'ns',
    },
    {
      title: 'nearest other peer on any workload',
      must: 1,
      measured: nearestPeer(results),
      unit: 'ratio',
    },
    {
      title: 'heap per line, 4 bound + 2',
      must: HEAP_BYTES_PER_LINE,
      measured: results.heapBytes.get(OURS),
      unit: 'bytes',
    },
  ];
}

function ratios(
  results: CallsResults,
  goals: Goals,
  ours: string,
  theirs: string,
  against: string,
): readonly Target[] {
  return WORKLOADS.flatMap(({ name, title }) => {
    const goal = goals[name];
    if (goal === undefined) return [];
    const [must, stretch] = goal;
    const measured = ratio(results, name, ours, theirs)?.median;
    const aims = stretch === undefined ? { must } : { must, stretch };
    return [{ title: `${against}: ${title}`, ...aims, measured, unit: 'ratio' }];
  });
}

/** The highest ratio against any of them: where one comes nearest, or is ahead. */
function nearestPeer(results: CallsResults): number | undefined {
  const all = WORKLOADS.flatMap(({ name }) =>
    OTHER_PEERS.map((peer) => ratio(results, name, OURS, peer)?.median),
  ).filter((median) => median !== undefined);
  return all.length === 0 ? undefined : Math.max(...all);
}
