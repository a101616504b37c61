import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runContestant, type ProcessEnd } from './contestant-process';
import type { DeliveryContestant } from './contestant';
import { fateOf, outcomeOf, type Outcome } from './outcome';
import { OWN_EXIT_CODE, type Program } from './program';
import type { Scenario } from './scenario';
import type { IdRange } from './service/id-tally';
import { ServiceProcess } from './service/service-process';

/** What the second process of a scenario logs, over 10 s: a service that was started again. */
const LATER = { records: 100, pace: { perSecond: 10 }, end: 'close' } as const;
const EXIT_CODES = { close: 0, exit: OWN_EXIT_CODE, throw: 1, reject: 1, wait: 0 } as const;

/** Puts one contestant into one scenario, and counts what became of every record. */
export async function runScenario(
  scenario: Scenario,
  contestant: DeliveryContestant,
): Promise<Outcome> {
  const service = await ServiceProcess.start({ text: scenario.text ?? 'plain' });
  const folder = mkdtempSync(join(tmpdir(), 'bench-delivery-'));
  try {
    for (const order of scenario.before ?? []) await service.order(order);
    const first = await runFirst(scenario, contestant, service, folder);
    const ends = [first];
    const logged = [{ from: 0, count: scenario.end === 'wait' ? first.logged : scenario.records }];
    if (scenario.isRestarted === true) {
      ends.push(await runAgain(scenario, contestant, service, folder));
      logged.push({ from: scenario.records, count: LATER.records });
    }
    const tally = await service.tally(logged);
    const fate = ends
      .map((end, index) => fateOf(end, index === 0 ? expectedEnd(scenario) : { code: 0 }))
      .find((one) => one !== 'as-told');
    return outcomeOf(countOf(logged), tally, ends, fate ?? 'as-told');
  } finally {
    service.stop();
    rmSync(folder, { recursive: true });
  }
}

async function runFirst(
  scenario: Scenario,
  contestant: DeliveryContestant,
  service: ServiceProcess,
  folder: string,
): Promise<ProcessEnd> {
  const timers: NodeJS.Timeout[] = [];
  const { signal, signalAt = scenario.records } = scenario;
  const end = await runContestant({
    ...{ contestant: contestant.name, program: programOf(scenario), endpoint: service.endpoint },
    ...{ folder, eachRecordSafe: scenario.eachRecordSafe === true, limitMs: scenario.limitMs },
    onStarted: () => {
      for (const { atMs, order } of scenario.events ?? []) {
        timers.push(setTimeout(() => void service.order(order), atMs));
      }
    },
    onLogged: (logged) => (logged >= signalAt ? signal : undefined),
  });
  for (const timer of timers) clearTimeout(timer);
  return end;
}

/** The same program with the ids that follow, while nothing is wrong with the service. */
async function runAgain(
  scenario: Scenario,
  contestant: DeliveryContestant,
  service: ServiceProcess,
  folder: string,
): Promise<ProcessEnd> {
  await service.order({ order: 'heal' });
  const program = programOf({ ...scenario, ...LATER });
  return runContestant({
    ...{ contestant: contestant.name, program: { ...program, from: scenario.records } },
    ...{ endpoint: service.endpoint, folder, limitMs: scenario.limitMs },
    eachRecordSafe: scenario.eachRecordSafe === true,
  });
}

function countOf(ranges: readonly IdRange[]): number {
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

function programOf({ records, pace, text = 'plain', end = 'close', closeMs }: Scenario): Program {
  return { from: 0, records, pace, text, end, closeMs };
}

function expectedEnd({ end = 'close', signal }: Scenario): { code: number; signal?: string } {
  return { code: EXIT_CODES[end], ...(signal === undefined ? {} : { signal }) };
}
