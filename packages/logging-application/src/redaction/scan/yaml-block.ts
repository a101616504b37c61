import type { LabelledValue } from './labelled-value';

/** What leads to a value on a line of its own: an item of a list, or the first line of a text. */
const ON_NEXT_LINE = /([|>][+-]?)?\r?\n([ \t]{0,32})(- )?/;
const REST_OF_LINE = /[^\r\n]{0,4096}/y;

/**
 * The end of a value of YAML that goes on over lines: the other items of a list, the other lines of
 * a text, and the rest of the line of a key inside. Otherwise the end of the value.
 */
export function blockEnd(text: string, labelEnd: number, { start, end }: LabelledValue): number {
  const before = text.slice(labelEnd, start);
  const [whole, scalar, indent = '', item] = ON_NEXT_LINE.exec(before) ?? [];
  if (whole === undefined) return end;
  if (item === undefined && scalar === undefined) {
    return text[end - 1] === ':' ? lineEnd(text, end) : end;
  }
  const next = new RegExp(String.raw`\r?\n${indent}${item ?? '[ \\t]{0,32}'}(?=\S)`, 'y');
  let last = lineEnd(text, end);
  for (next.lastIndex = last; next.test(text); next.lastIndex = last) {
    last = lineEnd(text, next.lastIndex);
  }
  return last;
}

/**
 * The same for a value in quotes, which alone keeps them: with other lines, all are one.
 *
 * @param start where the opening quote stands
 */
export function quotedBlock(
  text: string,
  labelEnd: number,
  start: number,
  value: LabelledValue,
): LabelledValue {
  const end = blockEnd(text, labelEnd, { ...value, start });
  return text.slice(value.end, end).includes('\n') ? { ...value, start, end } : value;
}

function lineEnd(text: string, at: number): number {
  REST_OF_LINE.lastIndex = at;
  return at + (REST_OF_LINE.exec(text)?.[0].length ?? 0);
}
