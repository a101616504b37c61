import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import { FRAME_BYTES, PREFIX_BYTES, TIME_DIGITS } from './spool-line';

const LAST_TIME_MS = 9_999_999_999_999;
const LARGEST_CHARACTER_BYTES = 3;
const ZERO = 0x30;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const NUL = 0x00;

const LEVEL_DIGIT = Object.fromEntries(
  LOG_LEVELS.map((level, index) => [level, ZERO + index]),
) as Record<LogLevel, number>;

/**
 * Lines in the format of a spool that wait for the next append. They are encoded right into the
 * bytes that will be written, which tells their size as well.
 */
export class GatheredLines {
  readonly #usualBytes: number;
  #chunk: Buffer;
  #length = 0;
  /** The prefix of the latest line: many lines share an instant. */
  readonly #prefix = Buffer.alloc(PREFIX_BYTES, ' ');
  #prefixMs = -1;

  /** @param usualBytes what is gathered as a rule */
  constructor(usualBytes: number) {
    this.#usualBytes = usualBytes;
    this.#chunk = Buffer.allocUnsafeSlow(usualBytes);
  }

  /**
   * Adds a line, with its newline or without one. Newlines inside, which JSON has only between
   * tokens, and NUL, which it never has, become spaces: here they are an end of line and damage. An
   * instant after the year 2286 is written as the last one that fits.
   *
   * @returns UTF-8 bytes of the message
   */
  add(line: string, level: LogLevel, timeMs: number): number {
    this.#makeRoom(line.length * LARGEST_CHARACTER_BYTES + FRAME_BYTES);
    this.#addPrefix(level, Math.min(timeMs, LAST_TIME_MS));
    const start = this.#length + PREFIX_BYTES;
    const end = this.#endLine(start, start + this.#chunk.write(line, start));
    this.#length = end + 1;
    return end - start;
  }

  /** Takes the latest line out again, by the size that `add` has told. */
  takeOut(messageBytes: number): void {
    this.#length -= messageBytes + FRAME_BYTES;
  }

  /** Lets go of all lines. */
  clear(): void {
    this.#length = 0;
    if (this.#chunk.length > this.#usualBytes) {
      this.#chunk = Buffer.allocUnsafeSlow(this.#usualBytes);
    }
  }

  /** The lines, until one is added or all are let go. */
  get bytes(): Buffer {
    const bytes = this.#chunk.subarray(0, this.#length);
    for (let at = bytes.indexOf(NUL); at !== -1; at = bytes.indexOf(NUL, at)) bytes[at] = SPACE;
    return bytes;
  }

  /** Bytes of the lines with their frames. */
  get length(): number {
    return this.#length;
  }

  #addPrefix(level: LogLevel, timeMs: number): void {
    if (timeMs !== this.#prefixMs) {
      this.#prefix.write(String(timeMs).padStart(TIME_DIGITS, '0'), 'latin1');
      this.#prefixMs = timeMs;
    }
    this.#prefix[TIME_DIGITS] = LEVEL_DIGIT[level];
    // Cheaper than a call for so few bytes.
    for (let index = 0; index < PREFIX_BYTES; index += 1) {
      this.#chunk[this.#length + index] = this.#prefix[index] ?? 0;
    }
  }

  /** Puts a newline behind the message, unless it has one. Returns its place. */
  #endLine(start: number, written: number): number {
    const chunk = this.#chunk;
    const end = chunk[written - 1] === NEWLINE ? written - 1 : written;
    chunk[end] = NEWLINE;
    for (let at = chunk.indexOf(NEWLINE, start); at < end; at = chunk.indexOf(NEWLINE, at)) {
      chunk[at] = SPACE;
    }
    return end;
  }

  #makeRoom(bytes: number): void {
    if (this.#chunk.length - this.#length >= bytes) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#chunk.length * 2, this.#length + bytes));
    this.#chunk.copy(larger, 0, 0, this.#length);
    this.#chunk = larger;
  }
}
