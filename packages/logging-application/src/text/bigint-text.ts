/** Integers below have at most 4,095 digits, whose decimal text costs next to nothing. */
const ORDINARY = 1n << 13_603n;
const MAX_DIGITS = 16_384;
const DIGITS_PER_HEX_DIGIT = Math.log10(16);

/**
 * The decimal text of an integer; of one that would take long to convert (the time grows faster
 * than the digits: 160 ms for a million), how long it is.
 */
export function bigintText(value: bigint): string {
  if (value < ORDINARY && value > -ORDINARY) return String(value);
  const digits = Math.round(value.toString(16).length * DIGITS_PER_HEX_DIGIT);
  return digits > MAX_DIGITS ? `[BigInt about ${digits} digits]` : String(value);
}

/** What the conversion costs beside the text, in the unit of `RecordBudget.spend`. */
export function bigintWork(value: bigint, text: string): number {
  if (value < ORDINARY && value > -ORDINARY) return 0;
  return text.startsWith('[') ? Number(/\d+/.exec(text)?.[0]) / 2 : text.length * 16;
}
