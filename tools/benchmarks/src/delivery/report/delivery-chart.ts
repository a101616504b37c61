import { barChart } from '../../report/bar-chart';
import type { DeliveryContestant } from '../contestant';
import { OURS } from '../contestants';
import type { Outcomes } from '../run-all';
import type { Scenario } from '../scenario';
import { summaryOf } from '../summary';
import { thousandsText } from './delivery-figures';

/** Records delivered per second of processor time, for the bursts. */
export function deliveryChart(
  outcomes: Outcomes,
  scenarios: readonly Scenario[],
  contestants: readonly DeliveryContestant[],
): string {
  const panels = scenarios
    .filter(({ name }) => name.startsWith('burst'))
    .map(({ name, title }) => ({
      title,
      bars: contestants.flatMap((contestant) => {
        const rounds = outcomes.get(name)?.get(contestant.name) ?? [];
        const value = rounds.length === 0 ? undefined : summaryOf(rounds).recordsPerCpuSecond;
        if (value === undefined) return [];
        return [{ label: contestant.label, value, highlighted: contestant.name === OURS }];
      }),
    }));
  return barChart({
    title: 'Records delivered per second of processor time',
    subtitle: 'Longer is better. User and system time of the whole process, its start included.',
    cutAt: Math.max(1, ...panels.flatMap(({ bars }) => bars.map(({ value }) => value))),
    panels,
    format: thousandsText,
  });
}
