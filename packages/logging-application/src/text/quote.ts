import { NEEDS_ESCAPE, classify } from './char-class';

/** What `JSON.stringify` leaves raw and a line must not hold: DEL, C1, separators, bidi controls. */
const LEFT_RAW = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g;

/** A text as a JSON string in which every control, separator and bidi character is escaped. */
export function quote(text: string, classes = classify(text)): string {
  if ((classes & NEEDS_ESCAPE) === 0) return `"${text}"`;
  return JSON.stringify(text).replace(LEFT_RAW, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
