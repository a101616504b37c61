import { barChart } from '../report/bar-chart';
import type { Abilities } from './abilities';
import { OURS, OURS_IMMEDIATE } from './contestants';
import { ratio, type CallsResults } from './results';
import type { Field } from './calls-tables';
import type { WorkloadName } from './workload';

const MAIN_WORKLOADS: readonly WorkloadName[] = ['message', 'bound', 'nested', 'traced'];
const CUT_AT = 12;

/** The time of a call as a multiple of ours, for the main workloads. */
export function callsChart(results: CallsResults, { contestants, workloads }: Field): string {
  const shown = contestants.filter(({ name }) => name !== OURS_IMMEDIATE);
  const panels = workloads
    .filter(({ name }) => MAIN_WORKLOADS.includes(name))
    .map(({ name, title, description }) => ({
      title: `${title}: ${description}`,
      bars: shown.flatMap((contestant) => {
        const found = ratio(results, name, OURS, contestant.name);
        if (found === undefined) return [];
        const label = `${contestant.label}${marksOf(results.abilities.get(contestant.name))}`;
        return [{ label, value: 1 / found.median, highlighted: contestant.name === OURS }];
      }),
    }));
  return barChart({
    title: 'Time inside a log call, as a multiple of ours',
    subtitle: `Shorter is better; cut at ${CUT_AT}. T: adds the trace id. N: redacts by name at any depth. V: finds secrets in texts.`,
    cutAt: CUT_AT,
    panels,
    format: (value) => `x ${value >= 10 ? value.toFixed(0) : value.toFixed(1)}`,
  });
}

/** One letter for each thing that a logger does beyond writing JSON. */
function marksOf(abilities: Abilities | undefined): string {
  const marks = [
    abilities?.traceId === 'yes' ? 'T' : '',
    abilities?.deepRedaction === 'yes' ? 'N' : '',
    abilities?.valueScanning === 'yes' ? 'V' : '',
  ].join('');
  return marks === '' ? '' : ` (${marks})`;
}
