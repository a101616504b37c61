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

  return (timeMs) => {
    if (used === pool.length) {
      pool = runtime.randomBytes(RANDOM_BYTES * IDS_PER_FETCH);
      used = 0;
    }
    const start = used;
    used += RANDOM_BYTES;
    const random = (index: number): number => pool[start + index] as number;
    const hex = (index: number): string => HEX[random(index)] as string;

    const time = timeMs.toString(16).padStart(12, '0');
    const version = (HEX[0x70 | (random(0) & 0x0f)] as string) + hex(1);
    const variant = (HEX[0x80 | (random(2) & 0x3f)] as string) + hex(3);
    const node = hex(4) + hex(5) + hex(6) + hex(7) + hex(8) + hex(9);
    return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}`;
  };
}
