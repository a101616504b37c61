import { REDACTED } from '@dashtam/logging-domain';
import type { LabelledValue } from './labelled-value';
import { LINE_END } from './line-end';
import { matchAt } from './match-at';

const LIST_ITEM = String.raw`(?:[A-Za-z]?'(?:[^'\\]|''|\\.){0,4096}'|[^,()'"\s][^,()'"]{0,64})`;
const LIST = new RegExp(String.raw`${LIST_ITEM}(?:\s{0,4},\s{0,4}${LIST_ITEM}){0,2000}`, 'y');
const DATA_END = /\]\]>/g;
const MARKUP_END = /<|&lt;/g;
const FORM_PART_END = new RegExp(String.raw`${LINE_END}--`, 'g');
const BRACKET = /[{}[\]]/g;

/** The items of `IN ('a', 'b')`, all of them. */
export function listValue(text: string, start: number): LabelledValue | undefined {
  const items = matchAt(LIST, text, start);
  return items && { start, end: start + items[0].length, quote: "'" };
}

/** What stands between tags. */
export function markupValue(text: string, start: number): LabelledValue | undefined {
  const data = text.startsWith('<![CDATA[', start);
  const from = data ? start + 9 : start;
  const end = endBefore(text, from, data ? DATA_END : MARKUP_END);
  const said = text.slice(from, end).trim();
  return said === '' || said === REDACTED ? undefined : { start: from, end, quote: '' };
}

/** A part of multipart/form-data. */
export function formValue(text: string, start: number): LabelledValue {
  return { start, end: endBefore(text, start, FORM_PART_END), quote: '' };
}

/** Where `end` matches next, or the end of the text. */
function endBefore(text: string, start: number, end: RegExp): number {
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

/** The end of a JSON-like container, or of the text where it is not closed. */
export function bracketEnd(text: string, start: number): number {
  let depth = 0;
  BRACKET.lastIndex = start;
  for (let found = BRACKET.exec(text); found !== null; found = BRACKET.exec(text)) {
    depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
    if (depth === 0) return BRACKET.lastIndex;
  }
  return text.length;
}
