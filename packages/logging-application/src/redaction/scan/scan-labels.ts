import { NEXT_STEM, labelsAt, wordEnd } from './label';
import { separatorAfter } from './label-separator';
import { valueAfter } from './label-value';
import type { LabelledValue } from './labelled-value';

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
    NEXT_STEM.lastIndex = end;
  }
  return result + text.slice(from);
}

function labelledValue(
  text: string,
  stem: number,
  from: number,
  onLook: () => void,
): LabelledValue | undefined {
  for (const label of labelsAt(text, stem, from)) {
    onLook();
    const separator = separatorAfter(text, label);
    const value = separator && valueAfter(text, label, separator);
    if (value !== undefined) return value;
  }
  return undefined;
}
