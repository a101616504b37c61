import type { DeliveryContestant } from './contestant';
import type { Outcome } from './outcome';
import { runScenario } from './run-scenario';
import type { MeasuredScenario, Scenario } from './scenario';

/** The outcomes of all rounds, by the names of scenario and contestant. */
export type Outcomes = ReadonlyMap<string, ReadonlyMap<string, readonly Outcome[]>>;

/** Tells the operator how far it is. */
export type Progress = (text: string) => void;

/**
 * Rounds in the order A B C ... A B C ..., one process at work at a time. One that runs out of time
 * or memory is not asked again.
 */
export async function runMeasured(
  scenario: MeasuredScenario,
  contestants: readonly DeliveryContestant[],
  progress: Progress,
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const outcomes = new Map<string, Outcome[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 1; round <= scenario.rounds; round += 1) {
    for (const contestant of contestants) {
      const before = outcomes.get(contestant.name) ?? [];
      if (before.some(({ fate }) => fate !== 'as-told')) continue;
      progress(`${scenario.title}, round ${round} of ${scenario.rounds}: ${contestant.label}`);
      before.push(await runScenario(scenario, contestant));
    }
  }
  return outcomes;
}

/** Every contestant once, all at the same time, since nothing is timed here. */
export async function runFault(
  scenario: Scenario,
  contestants: readonly DeliveryContestant[],
  progress: Progress,
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  progress(scenario.title);
  const outcomes = await Promise.all(
    contestants.map(
      async (contestant) => [contestant.name, [await runScenario(scenario, contestant)]] as const,
    ),
  );
  return new Map(outcomes);
}
