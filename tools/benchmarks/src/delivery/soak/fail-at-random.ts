import { setTimeout } from 'node:timers/promises';
import type { ServiceProcess } from '../service/service-process';
import { faultDeck, type SoakFault } from './fault-deck';
import type { Random } from './random';

const POLL_MS = 100;
/** A client that was denied access tries again only after half a minute. */
const STRIKES_WITHIN_MS = 40_000;

/**
 * Lets the service fail in one way after the other, each of them until it has struck and a put was
 * accepted again, so that all kinds strike about as often and no wait of the client grows from one
 * to the next. Resolves with a service that is well, at `endMs` of
 * `performance.now()` or up to 40 s later.
 */
export async function failAtRandom(
  service: ServiceProcess,
  random: Random,
  endMs: number,
): Promise<void> {
  while (performance.now() < endMs) {
    for (const fault of faultDeck(random)) {
      if (performance.now() >= endMs) break;
      await happen(service, fault);
      await recover(service);
      await setTimeout(random.between(100, 500));
    }
  }
  await service.order({ order: 'heal' });
}

async function happen(service: ServiceProcess, fault: SoakFault): Promise<void> {
  if ('lastsMs' in fault) {
    await service.order({ order: 'outage' });
    await setTimeout(fault.lastsMs);
    await service.order({ order: 'heal' });
  } else if ('fault' in fault) {
    const before = await strikesOf(service, fault.name);
    await service.order({ order: 'fail', fault: fault.fault });
    await until(async () => (await strikesOf(service, fault.name)) >= before + fault.times);
    // The next fault must not meet the late answer.
    if (fault.fault.kind === 'slow') await setTimeout(fault.fault.delayMs + POLL_MS);
  } else {
    await service.order({ order: 'delete-group' });
  }
}

/** Waits for the next put that the service accepts. */
async function recover(service: ServiceProcess): Promise<void> {
  const before = await service.accepted();
  await until(async () => (await service.accepted()) > before);
}

/** Polls; gives up after 40 s. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpMs = performance.now() + STRIKES_WITHIN_MS;
  while (!(await isSo()) && performance.now() < giveUpMs) await setTimeout(POLL_MS);
}

async function strikesOf(service: ServiceProcess, name: string): Promise<number> {
  return (await service.strikes())[name] ?? 0;
}
