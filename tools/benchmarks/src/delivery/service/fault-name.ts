import type { PlainFault } from './service-orders';

/** What a report calls a fault: its kind, or the code of an error. */
export function faultName(fault: PlainFault): string {
  return fault.kind === 'error' ? fault.code : fault.kind;
}
