import { randomFillSync } from 'node:crypto';

/** One call to the generator of the system serves some 400 ids; each byte is used once. */
const POOL_BYTES = 4096;

const pool = Buffer.allocUnsafeSlow(POOL_BYTES);
let used = POOL_BYTES;

/** Fills `target` from `start` on with `length` fresh random bytes (at most 4,096). */
export function fillRandom(target: Buffer, start: number, length: number): void {
  if (used + length > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  pool.copy(target, start, used, used + length);
  used += length;
}
