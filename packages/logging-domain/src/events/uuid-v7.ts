import type { Runtime } from '../runtime';

/** Random bytes of one id: 74 bits of it are random, 6 give way to version and variant. */
const RANDOM_BYTES = 10;
/** Ids for which randomness is fetched at once; one call each would cost more than all the rest. */
const IDS_PER_FETCH = 64;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Makes UUIDs of version 7: the time in milliseconds, then randomness, so that ids sort by time.
 * Source: https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
export function createUuidV7(runtime: Pick<Runtime, 'randomBytes'>): (timeMs: number) => string {
  let pool: Uint8Array = new Uint8Array(0);
  let used = 0;
  let lastMs = -1;
  let time = '';

  return (timeMs) => {
    if (used === pool.length) {
      pool = runtime.randomBytes(RANDOM_BYTES * IDS_PER_FETCH);
      used = 0;
    }
    if (timeMs !== lastMs) {
      const digits = timeMs.toString(16).padStart(12, '0');
      time = `${digits.slice(0, 8)}-${digits.slice(8)}`;
      lastMs = timeMs;
    }
    const id = time + randomPart(pool, used);
    used += RANDOM_BYTES;
    return id;
  };
}

function randomPart(bytes: Uint8Array, at: number): string {
  const byte = (index: number): number => bytes[at + index] as number;
  const hex = (index: number): string => HEX[byte(index)] as string;
  const version = HEX[0x70 | (byte(0) & 0x0f)] as string;
  const variant = HEX[0x80 | (byte(2) & 0x3f)] as string;
  const node = hex(4) + hex(5) + hex(6) + hex(7) + hex(8) + hex(9);
  return `-${version}${hex(1)}-${variant}${hex(3)}-${node}`;
}
