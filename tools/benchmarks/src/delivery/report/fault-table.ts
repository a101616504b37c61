import { markdownTable } from '../../report/markdown-table';
import type { DeliveryContestant } from '../contestant';
import { unexplainedCopies, type Outcome } from '../outcome';
import type { Outcomes } from '../run-all';
import type { Scenario } from '../scenario';
import { countText, FATE_TEXTS, NONE } from './delivery-figures';

/** What became of the records, a row for each fault, a column for each contestant. */
export function faultTable(
  outcomes: Outcomes,
  scenarios: readonly Scenario[],
  contestants: readonly DeliveryContestant[],
): string {
  const rows = scenarios.map(({ name, title, records }) => [
    title,
    countText(records),
    ...contestants.map((contestant) => {
      const [outcome] = outcomes.get(name)?.get(contestant.name) ?? [];
      return outcome === undefined ? NONE : verdictText(outcome);
    }),
  ]);
  return markdownTable(
    [
      { title: 'fault' },
      { title: 'records', align: 'right' },
      ...contestants.map(({ label }) => ({ title: label })),
    ],
    rows,
  );
}

/** What went wrong with the records of one outcome; `all there` if nothing did. */
export function verdictText(outcome: Outcome): string {
  const { lost, tally, fate } = outcome;
  const { damaged, shortened, duplicated } = tally;
  const unexplained = unexplainedCopies(outcome);
  const found = [
    lost > 0 ? `**lost ${countText(lost)}**, ${toldText(outcome)}` : '',
    damaged > 0 ? `**damaged ${countText(damaged)}**` : '',
    shortened > 0 ? `cut ${countText(shortened)}, marked` : '',
    unexplained > 0 ? `**twice ${countText(unexplained)}**` : '',
    duplicated > unexplained ? `repeated ${countText(duplicated - unexplained)}` : '',
    FATE_TEXTS[fate],
  ].filter((text) => text !== '');
  return found.length === 0 ? 'all there' : found.join('; ');
}

function toldText({ lost, lostAndTold, saidSomething }: Outcome): string {
  if (lostAndTold === lost) return 'told';
  if (lostAndTold > 0) return `told ${countText(lostAndTold)}`;
  return saidSomething ? 'an error' : 'silent';
}
