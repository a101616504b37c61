import { fillRandom } from './random-pool';

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

const scratch = Buffer.alloc(16);
let latestMs = 0;

/** A new trace id. `format` defaults to `uuidv7`. */
export function newTraceId(format: TraceIdFormat = 'uuidv7'): string {
  if (format === 'uuidv7') {
    writeUuidV7();
  } else if (format === 'xray') {
    scratch.writeUInt32BE(Math.floor(Date.now() / MS_PER_SECOND), 0);
    fillRandom(scratch, 4, 12);
  } else {
    fillRandom(scratch, 0, 16);
  }
  return scratch.toString('hex', 0, 16);
}

/** A new span id: 16 lowercase hex digits, all random. */
export function newSpanId(): string {
  fillRandom(scratch, 0, 8);
  return scratch.toString('hex', 0, 8);
}

function writeUuidV7(): void {
  // A clock that is set back must not make later ids sort before earlier ones.
  latestMs = Math.max(latestMs, Date.now());
  scratch.writeUIntBE(latestMs, 0, 6);
  fillRandom(scratch, 6, 10);
  scratch.writeUInt8((scratch.readUInt8(6) & 0x0f) | 0x70, 6);
  scratch.writeUInt8((scratch.readUInt8(8) & 0x3f) | 0x80, 8);
}
