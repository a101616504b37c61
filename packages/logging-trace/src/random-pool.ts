import { randomFillSync } from 'node:crypto';

/** One call to the generator of the system serves 256 ids. */
const POOL_BYTES = 4096;

/** Random bytes; those that were taken may be written over. */
export const randomPool = Buffer.allocUnsafeSlow(POOL_BYTES);

let used = POOL_BYTES;

/** Where in the pool `length` (at most 4,096) fresh random bytes stand, which nobody else gets. */
export function takeRandom(length: number): number {
  if (used + length > POOL_BYTES) {
    randomFillSync(randomPool);
    used = 0;
  }
  used += length;
  return used - length;
}
