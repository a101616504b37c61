import { keyVerdict, type KeyVerdict } from './key-verdict';

const VERDICTS = new Map<string, KeyVerdict>();
const MAX_VERDICTS = 512;
const MAX_CHARS = 160;

/**
 * `keyVerdict`, remembered: the labels in texts are few. It stops growing when full and never
 * evicts.
 */
export function rememberedVerdict(name: string): KeyVerdict {
  const known = VERDICTS.get(name);
  if (known !== undefined) return known;
  const verdict = keyVerdict(name);
  if (VERDICTS.size < MAX_VERDICTS && name.length <= MAX_CHARS) VERDICTS.set(name, verdict);
  return verdict;
}
