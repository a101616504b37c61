import type { KeyVerdict } from './key-verdict';
import { heldVerdict } from './held-verdict';
import { PAIR_NAME_KEYS, PAIR_VALUE_KEYS } from './pair-names';
import { rememberedVerdict } from './remembered-verdict';

/** Longest text that is looked at as the name of a pair. */
const MAX_NAME_CHARS = 128;

/** What the object around a member of this name says of it; `read` gives another member's value. */
export function memberVerdict(name: string, read: (name: string) => unknown): KeyVerdict {
  const held = heldVerdict(name, read);
  return held === 'keep' && PAIR_VALUE_KEYS.has(name) ? pairVerdict(read) : held;
}

/** What the name of a `{ name, value }` pair says of its value; `read` gives a member's value. */
function pairVerdict(read: (name: string) => unknown): KeyVerdict {
  for (const key of PAIR_NAME_KEYS) {
    const name = lastStep(readSafely(read, key));
    if (typeof name !== 'string' || name.length > MAX_NAME_CHARS) continue;
    const verdict = rememberedVerdict(name);
    if (verdict !== 'keep') return verdict;
  }
  return 'keep';
}

/** A Proxy may refuse; then its pair has no name. */
function readSafely(read: (name: string) => unknown, key: string): unknown {
  try {
    return read(key);
  } catch {
    return undefined;
  }
}

/** A path to a field, `['user', 'password']`, is named by its last step. */
function lastStep(name: unknown): unknown {
  return Array.isArray(name) ? readSafely((at) => name[Number(at)], String(name.length - 1)) : name;
}
