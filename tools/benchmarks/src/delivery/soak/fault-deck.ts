import { faultName } from '../service/fault-name';
import type { PlainFault } from '../service/service-orders';
import type { Random } from './random';

/** Something that goes wrong in a soak test, with a name for the report. */
export type SoakFault =
  | { readonly name: string; readonly fault: PlainFault; readonly times: number }
  | { readonly name: 'outage'; readonly lastsMs: number }
  | { readonly name: 'delete-group' };

/** Each kind of fault once, no two alike, in a random order. */
export function faultDeck(random: Random): readonly SoakFault[] {
  const between = (least: number, most: number): number => random.between(least, most);
  return random.shuffled<SoakFault>([
    struck({ kind: 'throttle' }, between(1, 5)),
    struck({ kind: 'unavailable' }, between(1, 5)),
    struck({ kind: 'reset-before' }, between(1, 3)),
    struck({ kind: 'reset-after' }, 1),
    struck({ kind: 'hang', applied: between(0, 1) === 1 }, 1),
    struck({ kind: 'slow', delayMs: between(200, 3_000) }, 1),
    struck({ kind: 'garbage' }, between(1, 3)),
    struck({ kind: 'partial-reject', rejected: { tooOldLogEventEndIndex: between(1, 3) } }, 1),
    struck({ kind: 'error', status: 400, code: 'ExpiredTokenException' }, 1),
    struck({ kind: 'error', status: 403, code: 'RequestTimeTooSkewed' }, 1),
    // The batch is halved; both halves are good.
    struck({ kind: 'error', status: 400, code: 'InvalidParameterException' }, 1),
    struck({ kind: 'access-denied' }, 1),
    { name: 'outage', lastsMs: between(500, 3_500) },
    { name: 'delete-group' },
  ]);
}

function struck(fault: PlainFault, times: number): SoakFault {
  return { name: faultName(fault), fault: { ...fault, action: 'PutLogEvents', times }, times };
}
