import { randomPool, takeRandom } from './random-pool';

/**
 * Layout of a new trace id; each is 32 lowercase hex digits and a valid W3C trace id, and in each
 * the right-most 56 bits are random, as W3C Trace Context Level 2 asks of ids with its random flag.
 *
 * - `uuidv7`: RFC 9562 UUID version 7 without dashes: 48 bits of epoch milliseconds, then 74 random
 *   bits; sorts by time
 * - `xray`: 32 bits of epoch seconds, then 96 random bits; AWS X-Ray shows it as `1-{8}-{24}`
 *   (https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html)
 * - `random`: 128 random bits
 */
export type TraceIdFormat = 'uuidv7' | 'xray' | 'random';

const MS_PER_SECOND = 1000;
const TRACE_ID_BYTES = 16;
const SPAN_ID_BYTES = 8;

let latestMs = 0;

/** A new trace id. `format` defaults to `uuidv7`. */
export function newTraceId(format: TraceIdFormat = 'uuidv7'): string {
  const start = takeRandom(TRACE_ID_BYTES);
  if (format === 'uuidv7') writeUuidV7(start);
  else if (format === 'xray') {
    randomPool.writeUInt32BE(Math.floor(Date.now() / MS_PER_SECOND), start);
  }
  return randomPool.toString('hex', start, start + TRACE_ID_BYTES);
}

/** A new span id: 16 lowercase hex digits, all random. */
export function newSpanId(): string {
  const start = takeRandom(SPAN_ID_BYTES);
  return randomPool.toString('hex', start, start + SPAN_ID_BYTES);
}

/** Writes time, version and variant over the random bytes. */
function writeUuidV7(start: number): void {
  // A clock that is set back must not make later ids sort before earlier ones.
  latestMs = Math.max(latestMs, Date.now());
  randomPool.writeUIntBE(latestMs, start, 6);
  setBits(start + 6, 0x0f, 0x70);
  setBits(start + 8, 0x3f, 0x80);
}

function setBits(at: number, keptBits: number, bits: number): void {
  randomPool[at] = ((randomPool[at] ?? 0) & keptBits) | bits;
}
