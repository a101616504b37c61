import { PAGE_BYTES, PUT_LIMITS } from '../limits/service-limits';
import type { StoredEvent } from '../store/log-group';

/** A place between two events, ordered by timestamp and then by acceptance. */
export interface Boundary {
  readonly timestamp: number;
  readonly sequence: number;
}

/** The way a reader moves: towards newer events or towards older ones. */
export type Direction = 'forward' | 'backward';

/** Some neighbouring events, oldest first, and the places before and after them. */
export interface EventPage {
  readonly events: readonly StoredEvent[];
  readonly before: Boundary;
  readonly after: Boundary;
}

const START: Boundary = { timestamp: 0, sequence: 0 };

/**
 * Takes the page that follows (or precedes) a boundary: at most `limit` events and 1 MiB of them,
 * at least one if there is any. Without a boundary it starts at the matching end.
 */
export function takePage(
  sorted: readonly StoredEvent[],
  direction: Direction,
  limit: number,
  boundary?: Boundary,
): EventPage {
  const split = boundary === undefined ? undefined : countBefore(sorted, boundary);
  const events =
    direction === 'forward'
      ? pageFrom(sorted, split ?? 0, limit)
      : pageUpTo(sorted, split ?? sorted.length, limit);
  const first = events[0];
  const last = events.at(-1);
  const here = boundary ?? START;
  return {
    events,
    before: first === undefined ? here : { timestamp: first.timestamp, sequence: first.sequence },
    after: last === undefined ? here : { timestamp: last.timestamp, sequence: last.sequence + 1 },
  };
}

function countBefore(sorted: readonly StoredEvent[], boundary: Boundary): number {
  const index = sorted.findIndex(
    ({ timestamp, sequence }) =>
      timestamp > boundary.timestamp ||
      (timestamp === boundary.timestamp && sequence >= boundary.sequence),
  );
  return index === -1 ? sorted.length : index;
}

function pageFrom(sorted: readonly StoredEvent[], start: number, limit: number): StoredEvent[] {
  const page: StoredEvent[] = [];
  let bytes = 0;
  for (let index = start; index < sorted.length && page.length < limit; index += 1) {
    const event = sorted[index];
    if (event === undefined) break;
    bytes += sizeOf(event);
    if (bytes > PAGE_BYTES && page.length > 0) break;
    page.push(event);
  }
  return page;
}

function pageUpTo(sorted: readonly StoredEvent[], end: number, limit: number): StoredEvent[] {
  const reversed = sorted.slice(0, end).reverse();
  return pageFrom(reversed, 0, limit).reverse();
}

function sizeOf(event: StoredEvent): number {
  return Buffer.byteLength(event.message) + PUT_LIMITS.overheadBytes;
}
