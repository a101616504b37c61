import { ratiosOf } from '../distribution';
import { markdownTable } from '../report/markdown-table';
import type { Contestant } from './contestant';
import { OURS } from './contestants';
import { medianNs, ratio, type CallsResults } from './results';
import { targetsOf, verdictOn, type Target } from './targets';
import type { Workload } from './workload';

/** What takes part, in the order of the tables. */
export interface Field {
  readonly contestants: readonly Contestant[];
  readonly workloads: readonly Workload[];
}

const NONE = '-';

/** The targets, what was measured, and whether they are met. */
export function targetTable(results: CallsResults): string {
  return markdownTable(
    [
      { title: 'target' },
      { title: 'must', align: 'right' },
      { title: 'stretch', align: 'right' },
      { title: 'measured', align: 'right' },
      { title: 'verdict' },
    ],
    targetsOf(results).map((target) => [
      target.title,
      figure(target.must, target.unit),
      figure(target.stretch, target.unit),
      figure(target.measured, target.unit),
      verdictOn(target),
    ]),
  );
}

/** Ours / theirs, one row for each contestant, one column for each workload. */
export function ratioTable(results: CallsResults, { contestants, workloads }: Field): string {
  const rows = contestants
    .filter(({ name }) => name !== OURS)
    .map(({ name, label }) => [
      label,
      ...workloads.map((workload) => {
        const found = ratio(results, workload.name, OURS, name);
        return found === undefined ? NONE : significant(found.median);
      }),
    ]);
  return markdownTable(columns('ours / ...', workloads), rows);
}

/** The quartiles of the ratios to pino: how much the rounds of this run differ. */
export function spreadTable(results: CallsResults, { contestants, workloads }: Field): string {
  const rows = contestants
    .filter(({ name }) => name.startsWith('pino'))
    .map(({ name, label }) => [
      label,
      ...workloads.map((workload) => {
        const found = ratio(results, workload.name, OURS, name);
        if (found === undefined) return NONE;
        return `${significant(found.lowerQuartile)} .. ${significant(found.upperQuartile)}`;
      }),
    ]);
  return markdownTable(columns('ours / ...', workloads), rows);
}

/** Nanoseconds a call. */
export function nanosecondTable(results: CallsResults, { contestants, workloads }: Field): string {
  const rows = contestants.map(({ name, label }) => [
    label,
    ...workloads.map((workload) => {
      const ns = medianNs(results, workload.name, name);
      return ns === undefined ? NONE : ns.toFixed(ns < 100 ? 1 : 0);
    }),
  ]);
  return markdownTable(columns('ns a call', workloads), rows);
}

/** What each contestant does, and what a line of it allocates. */
export function abilityTable(results: CallsResults, { contestants }: Field): string {
  const rows = contestants.map(({ name, label, configuration }) => {
    const abilities = results.abilities.get(name);
    return [
      label,
      abilities?.traceId ?? NONE,
      abilities?.deepRedaction ?? NONE,
      abilities?.valueScanning ?? NONE,
      abilities?.cause ?? NONE,
      figure(results.heapBytes.get(name), 'bytes'),
      configuration,
    ];
  });
  return markdownTable(
    [
      { title: 'logger' },
      { title: 'trace id' },
      { title: 'deep redaction' },
      { title: 'value scanning' },
      { title: 'cause' },
      { title: 'heap a line', align: 'right' },
      { title: 'configured with' },
    ],
    rows,
  );
}

/** Ours / theirs by the number of calls in one turn; empty where that was not measured. */
export function burstTable({ bursts }: CallsResults, { contestants }: Field): string {
  if (bursts.length === 0) return '';
  const rows = contestants
    .filter(({ name }) => name !== OURS && bursts[0]?.times.callNs.has(name) === true)
    .map(({ name, label }) => [
      label,
      ...bursts.map(({ times: { callNs } }) =>
        significant(ratiosOf(callNs.get(OURS) ?? [], callNs.get(name) ?? []).median),
      ),
    ]);
  const title = (calls: number) => `${calls.toLocaleString('en')} calls`;
  return markdownTable(
    [
      { title: 'ours / ...' },
      ...bursts.map(({ calls }) => ({ title: title(calls), align: 'right' as const })),
    ],
    rows,
  );
}

function columns(first: string, workloads: readonly Workload[]) {
  return [{ title: first }, ...workloads.map(({ title }) => ({ title, align: 'right' as const }))];
}

function figure(value: number | undefined, unit: Target['unit']): string {
  if (value === undefined) return NONE;
  if (unit === 'bytes') return `${Math.round(value)} B`;
  return unit === 'ns' ? `${value.toFixed(1)} ns` : significant(value);
}

/** Two digits are what a ratio is good for. */
function significant(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(value >= 0.1 ? 2 : 3);
}
