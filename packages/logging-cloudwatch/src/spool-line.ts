import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import type { QueuedLine } from './queued-line';

/** Bytes before a line's message: 13 digits of epoch milliseconds, one of the level, a space. */
export const PREFIX_BYTES = 15;

/** Bytes that a line takes in the spool beside its message: the prefix and the newline. */
export const FRAME_BYTES = PREFIX_BYTES + 1;

const TIME_DIGITS = 13;
const LAST_TIME_MS = 9_999_999_999_999;
const NEWLINE = 0x0a;
const PREFIX = /^\d{13}[0-4] $/;

const PREFIX_BY_LEVEL = new Map(LOG_LEVELS.map((level, index) => [level, `${index} `]));

/**
 * A message as one line of the spool. Newlines inside it, which JSON has only between tokens,
 * become spaces. An instant after the year 2286 is written as the last one that fits.
 */
export function toSpoolLine(message: string, level: LogLevel, timeMs: number): string {
  const time = String(Math.min(timeMs, LAST_TIME_MS)).padStart(TIME_DIGITS, '0');
  const text = message.includes('\n') ? message.replaceAll('\n', ' ') : message;
  return `${time}${PREFIX_BY_LEVEL.get(level) ?? '1 '}${text}\n`;
}

/** What was found in a piece of a spool. */
export interface SpoolLines {
  readonly lines: readonly QueuedLine[];
  /** Lines that are not in the format: damaged on the disk. */
  readonly damaged: number;
}

/**
 * Reads the lines back without looking into their JSON.
 *
 * @param bytes whole lines, the last one with its newline
 * @param position place of the first byte in the spool; each line's `sequence` is where it ends
 */
export function parseSpoolLines(bytes: Buffer, position: number): SpoolLines {
  const lines: QueuedLine[] = [];
  const text = bytes.toString('utf8');
  // In text without multi-byte characters, the usual case, places in text and bytes are the same.
  const isPlain = text.length === bytes.length;
  let damaged = 0;
  let start = 0;
  while (start < bytes.length) {
    const end = isPlain ? text.indexOf('\n', start) : bytes.indexOf(NEWLINE, start);
    const line = isPlain ? text.slice(start, end) : bytes.toString('utf8', start, end);
    const parsed = parseLine(line, end - start - PREFIX_BYTES, position + end + 1);
    if (parsed === undefined) damaged += 1;
    else lines.push(parsed);
    start = end + 1;
  }
  return { lines, damaged };
}

function parseLine(line: string, bytes: number, sequence: number): QueuedLine | undefined {
  const level = LOG_LEVELS[line.charCodeAt(TIME_DIGITS) - 48];
  if (level === undefined || bytes < 1 || !PREFIX.test(line.slice(0, PREFIX_BYTES))) {
    return undefined;
  }
  const timeMs = Number(line.slice(0, TIME_DIGITS));
  const message = line.slice(PREFIX_BYTES);
  return { message, bytes, level, timeMs, traceId: '', sequence, isOnFallback: false };
}
