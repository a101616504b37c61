import { adjacentValue } from './adjacent-value';
import { NEXT_STEM, labelsAt, wordEnd, type Label } from './label';
import { matchAt } from './match-at';
import { quotedValue } from './quoted-value';
import { separatorAfter } from './label-separator';
import { valueAfter } from './label-value';
import { precedingValue } from './preceding-value';
import type { LabelledValue } from './labelled-value';

const USER_INFO_END = /:[^\s/@"'<>]{1,1024}@/y;
const CHANGE = /["'] {1,3}(?:->|=>|to) {1,3}(?=["'])/y;

/**
 * Replaces the values that a text labels as secrets: `password=x`, `"token": "x"`, `--api-key x`,
 * `<secret>x</secret>` and their kin, by the same verdict as the keys of a context.
 *
 * @param onLook told of each place, and each name there, that had to be looked at
 */
export function scanLabels(
  text: string,
  replace: (rule: string) => string,
  onLook: () => void = () => undefined,
): string {
  let result = '';
  let from = 0;
  NEXT_STEM.lastIndex = 0;
  for (let stem = NEXT_STEM.exec(text); stem !== null; stem = NEXT_STEM.exec(text)) {
    onLook();
    const value = labelledValue(text, stem.index, from, onLook);
    if (value === undefined) {
      NEXT_STEM.lastIndex = wordEnd(text, stem.index);
      continue;
    }
    const { start, end, quote } = value;
    result += text.slice(from, start) + quote + replace('labelled-value') + quote;
    from = end;
    const after = valueAfterChange(text, end);
    if (after !== undefined) {
      result += text.slice(from, after.start) + replace('labelled-value');
      from = after.end;
    }
    NEXT_STEM.lastIndex = Math.max(from, stem.index + 1);
  }
  return result + text.slice(from);
}

function labelledValue(
  text: string,
  stem: number,
  from: number,
  onLook: () => void,
): LabelledValue | undefined {
  for (const label of labelsAt(text, stem, from, onLook)) {
    if (isUserInfo(text, label)) return undefined;
    const separator = separatorAfter(text, label);
    if (separator === undefined) onLook();
    const value =
      separator === undefined
        ? (precedingValue(text, label, from) ?? adjacentValue(text, label))
        : valueAfter(text, label, separator);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `https://x-access-token:x@host`: the host stays, so all of it is looked at as a URL. */
function isUserInfo(text: string, { start, end }: Label): boolean {
  return text.startsWith('://', start - 3) && matchAt(USER_INFO_END, text, end) !== undefined;
}

/** `"old" -> "new"`, as plans and differences show it. */
function valueAfterChange(text: string, end: number): LabelledValue | undefined {
  const change = matchAt(CHANGE, text, end);
  return change && quotedValue(text, end + change[0].length);
}
