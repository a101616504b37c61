import type { RequestBody } from '../wire/request-members';
import type { RequestFault } from './fault';

interface QueuedFault {
  readonly fault: RequestFault;
  left: number;
}

/** Faults that wait for their calls, oldest first. */
export class FaultQueue {
  #queue: QueuedFault[] = [];

  /** Queues a fault. Throws RangeError for a count that is no whole number from 1. */
  add(fault: RequestFault): void {
    const { times = 1 } = fault;
    const left = times === 'until-cleared' ? Infinity : times;
    if (left !== Infinity && !(Number.isInteger(left) && left >= 1)) {
      throw new RangeError(
        `times is ${left}; allowed is a whole number from 1, or 'until-cleared'`,
      );
    }
    this.#queue.push({ fault, left });
  }

  /** Takes the oldest fault that strikes this call, if any. */
  take(action: string, body: RequestBody): RequestFault | undefined {
    const queued = this.#queue.find(({ fault }) => strikes(fault, action, body));
    if (queued === undefined) return undefined;
    queued.left -= 1;
    if (queued.left === 0) this.#queue = this.#queue.filter((other) => other !== queued);
    return queued.fault;
  }

  /** Forgets every fault. */
  clear(): void {
    this.#queue = [];
  }
}

function strikes(fault: RequestFault, action: string, body: RequestBody): boolean {
  if (fault.kind === 'partial-reject' && action !== 'PutLogEvents') return false;
  if (fault.action !== undefined && fault.action !== action) return false;
  return fault.when === undefined || fault.when(body);
}
