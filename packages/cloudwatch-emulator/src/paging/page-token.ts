import { invalidParameter } from '../api-error';
import type { Boundary, Direction } from './event-page';

/** Where a reader of events stands and which way it goes. */
export interface Position {
  readonly direction: Direction;
  readonly boundary: Boundary;
}

const EVENT_TOKEN = /^([fb])\/(\d{14})(\d{16})\/s$/;
const OFFSET_TOKEN = /^offset-(\d{1,9})$/;

/** Writes a position as the text that clients hand back: `f/...` moves forward, `b/...` backward. */
export function encodePosition({ direction, boundary }: Position): string {
  const timestamp = String(boundary.timestamp).padStart(14, '0');
  const sequence = String(boundary.sequence).padStart(16, '0');
  return `${direction === 'forward' ? 'f' : 'b'}/${timestamp}${sequence}/s`;
}

/** Reads what `encodePosition` wrote. Throws InvalidParameterException. */
export function parsePosition(token: string): Position {
  const [, side, timestamp, sequence] = EVENT_TOKEN.exec(token) ?? [];
  if (side === undefined) throw invalidToken(token);
  return {
    direction: side === 'f' ? 'forward' : 'backward',
    boundary: { timestamp: Number(timestamp), sequence: Number(sequence) },
  };
}

/** One page of a list, and the token of the next page where there is one. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

/** Cuts a page out of a list. Throws InvalidParameterException for a token that it did not write. */
export function pageOfList<T>(
  all: readonly T[],
  limit: number,
  token: string | undefined,
): ListPage<T> {
  const [, offset] = token === undefined ? ['', '0'] : (OFFSET_TOKEN.exec(token) ?? []);
  if (offset === undefined) throw invalidToken(token ?? '');
  const end = Number(offset) + limit;
  const items = all.slice(Number(offset), end);
  return end < all.length ? { items, nextToken: `offset-${end}` } : { items };
}

function invalidToken(token: string): Error {
  return invalidParameter(`The specified nextToken is invalid: '${token}'`);
}
