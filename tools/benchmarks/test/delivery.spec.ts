import type { DeliveryContestant } from '../src/delivery/contestant';
import { DELIVERY_CONTESTANTS, OURS } from '../src/delivery/contestants';
import { runScenario } from '../src/delivery/run-scenario';
import type { Scenario } from '../src/delivery/scenario';

const SCENARIO: Scenario = {
  name: 'test',
  title: 'a test',
  description: 'a short run',
  records: 1_050,
  pace: { perTurn: 100 },
  closeMs: 20_000,
  limitMs: 30_000,
};

function contestant(wanted: string): DeliveryContestant {
  const found = DELIVERY_CONTESTANTS.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`the list has lost ${wanted}`);
  return found;
}

it('finds every record of ours, and measures', async () => {
  const outcome = await runScenario({ ...SCENARIO, text: 'multi-byte' }, contestant(OURS));
  expect(outcome).toMatchObject({ logged: 1_050, lost: 0, fate: 'as-told', saidSomething: false });
  expect(outcome.tally).toMatchObject({ delivered: 1_050, duplicated: 0, damaged: 0, others: 0 });
  expect(outcome.measures?.cpuSeconds).toBeGreaterThan(0);
}, 60_000);

it('finds what is lost in silence when a process ends too early', async () => {
  const scenario = { ...SCENARIO, end: 'exit' } as const;
  const outcome = await runScenario(scenario, contestant('winston-cloudwatch'));
  expect(outcome).toMatchObject({ lost: 1_050, lostAndTold: 0, fate: 'as-told' });
}, 60_000);

it('tells copies that an unanswered put explains from others', async () => {
  const fault = { kind: 'reset-after', action: 'PutLogEvents' } as const;
  const scenario = { ...SCENARIO, before: [{ order: 'fail', fault }] } as const;
  const { lost, tally } = await runScenario(scenario, contestant(OURS));
  expect(lost).toBe(0);
  expect(tally.duplicated).toBeGreaterThan(0);
  expect(tally.explained).toBe(tally.duplicated);
}, 60_000);
