import { OURS } from '../contestants';
import type { Outcomes } from '../run-all';
import { deliveryTargets } from './delivery-targets';
import { verdictText } from './fault-table';

/** What makes the run fail: a record of ours that is lost, damaged or doubled, or a bad end. */
export function ourFailures(outcomes: Outcomes): readonly string[] {
  const broken = deliveryTargets(outcomes).filter(
    ({ title, isMet }) => isMet === false && /lost|damaged|twice/.test(title),
  );
  const ends = [...outcomes].flatMap(([scenario, byName]) =>
    (byName.get(OURS) ?? [])
      .filter(({ fate }) => fate !== 'as-told')
      .map((outcome) => `${scenario}: ${verdictText(outcome)}`),
  );
  return [...broken.map(({ title, measured }) => `${title}: ${measured}`), ...ends];
}
