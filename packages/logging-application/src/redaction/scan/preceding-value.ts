import type { Label } from './label';
import type { LabelledValue } from './labelled-value';

const QUOTE = String.raw`\\{0,8}["']`;
const NAME_BEGIN = new RegExp(
  String.raw`(?:name|key|path|param|property|field)${QUOTE}\s{0,4}:\s{0,4}${QUOTE}$`,
  'i',
);
/** Another member between the two, of a plain value. */
const MEMBER = String.raw`${QUOTE}\w{1,24}${QUOTE}\s{0,4}:\s{0,4}(?:${QUOTE}[^"'\\]{0,200}${QUOTE}|[\w.]{1,20})\s{0,4},\s{0,16}`;
/** `"value":"x","name":` */
const VALUE = new RegExp(
  String.raw`value${QUOTE}\s{0,4}:\s{0,4}${QUOTE}([^"'\\]{1,1024})${QUOTE}\s{0,4},\s{0,16}(?:${MEMBER}){0,3}${QUOTE}` +
    NAME_BEGIN.source,
  'i',
);
const MAX_CHARS = 1_100;

/** The value of a pair that tells its name last: `{"value":"x","name":"password"}`. */
export function precedingValue(
  text: string,
  { start }: Label,
  from: number,
): LabelledValue | undefined {
  if (!NAME_BEGIN.test(text.slice(Math.max(from, start - 40), start))) return undefined;
  const before = text.slice(Math.max(from, start - MAX_CHARS), start);
  const found = VALUE.exec(before);
  const value = found?.[1];
  if (found === null || value === undefined) return undefined;
  const at = start - before.length + found.index + found[0].indexOf(value, 'value'.length);
  return { start: at, end: at + value.length, quote: '' };
}
