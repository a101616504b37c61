/** The field that the encoder writes after all others but the span. */
const TRACE_FIELD = ',"trace_id":"';
const RATE_KEY = '"sampling_rate":';

/**
 * A finished line with the field `sampling_rate`, where the encoder would have written it; a field
 * of that name that the caller gave stays.
 */
export function withSamplingRate(line: string, rate: number): string {
  if (rate >= 1 || (line.includes(RATE_KEY) && hasOwnRate(line))) return line;
  const at = line.lastIndexOf(TRACE_FIELD);
  return `${line.slice(0, at)},${RATE_KEY}${String(rate)}${line.slice(at)}`;
}

/** The key may also stand deeper inside. */
function hasOwnRate(line: string): boolean {
  return Object.hasOwn(JSON.parse(line) as object, 'sampling_rate');
}
