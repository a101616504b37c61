import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import type { Chunk } from '../bytes/chunk';
import { decodeText, type Utf8Text } from '../bytes/event-text';
import type { QueuedLine } from '../line/queued-line';

/** Digits of an instant, epoch milliseconds, at the beginning of a line of a spool. */
export const TIME_DIGITS = 13;

/** Bytes before a line's message: the instant, one digit of the level, a space. */
export const PREFIX_BYTES = TIME_DIGITS + 2;

/** Bytes that a line takes in the spool beside its message: the prefix and the newline. */
export const FRAME_BYTES = PREFIX_BYTES + 1;

const ZERO = 0x30;
const SPACE = 0x20;
const NEWLINE = 0x0a;
/** Stands where a disk lost a page, and never in JSON. */
const HOLE = 0x00;

/** A line that lies in a piece of a spool; nothing is decoded until somebody asks. */
export class SpoolLine implements QueuedLine, Utf8Text {
  readonly chunk: Chunk;
  readonly start: number;
  readonly end: number;
  readonly level: LogLevel;
  readonly timeMs: number;
  readonly sequence: number;
  readonly traceId = '';
  isOnFallback = false;
  isSettled = false;

  /**
   * @param start place of the message in `chunk`
   * @param end place of its newline
   * @param sequence place after its newline in the whole spool
   */
  constructor(
    chunk: Chunk,
    start: number,
    end: number,
    level: LogLevel,
    timeMs: number,
    sequence: number,
  ) {
    this.chunk = chunk;
    this.start = start;
    this.end = end;
    this.level = level;
    this.timeMs = timeMs;
    this.sequence = sequence;
  }

  get bytes(): number {
    return this.end - this.start;
  }

  get text(): Utf8Text {
    return this;
  }

  get message(): string {
    return decodeText(this);
  }
}

/** What was found in a piece of a spool. */
export interface SpoolLines {
  readonly lines: readonly SpoolLine[];
  /** Lines that are not in the format: damaged on the disk. */
  readonly damaged: number;
}

/**
 * Finds the lines without looking into their JSON.
 *
 * @param chunk begins with whole lines; the lines keep it
 * @param length bytes up to and including the newline of the last line
 * @param position place of the first byte in the spool
 */
export function parseSpoolLines(chunk: Chunk, length: number, position: number): SpoolLines {
  const bytes = chunk.bytes.subarray(0, length);
  const lines: SpoolLine[] = [];
  let damaged = 0;
  let start = 0;
  let hole = placeOf(HOLE, bytes, 0);
  while (start < length) {
    const end = bytes.indexOf(NEWLINE, start);
    const level = levelAt(bytes, start, end);
    const timeMs = timeAt(bytes, start);
    if (level === undefined || Number.isNaN(timeMs) || hole < end) damaged += 1;
    else
      lines.push(
        new SpoolLine(chunk, start + PREFIX_BYTES, end, level, timeMs, position + end + 1),
      );
    if (hole < end) hole = placeOf(HOLE, bytes, end);
    start = end + 1;
  }
  return { lines, damaged };
}

/** Infinity where there is none. */
function placeOf(byte: number, bytes: Buffer, from: number): number {
  const place = bytes.indexOf(byte, from);
  return place === -1 ? Infinity : place;
}

/** The level of the line from `start` to `end`; undefined where these are not what they should be. */
function levelAt(bytes: Buffer, start: number, end: number): LogLevel | undefined {
  const message = start + PREFIX_BYTES;
  const isWhole = message < end && bytes[message - 1] === SPACE;
  return isWhole ? LOG_LEVELS[(bytes[start + TIME_DIGITS] ?? 0) - ZERO] : undefined;
}

/** NaN where there are other characters than digits. */
function timeAt(bytes: Buffer, start: number): number {
  let timeMs = 0;
  for (let place = start; place < start + TIME_DIGITS; place += 1) {
    const digit = (bytes[place] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    timeMs = timeMs * 10 + digit;
  }
  return timeMs;
}
