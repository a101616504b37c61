import { DEFAULT_LIMITS, MAX_EVENT_BYTES, type RecordLimits } from '@dashtam/logging-domain';
import { shown } from '../text/shown';

/** The least that each limit may be. A line needs room for the fields that every line has. */
const LEAST: RecordLimits = {
  depth: 0,
  keysPerContainer: 1,
  nodesPerRecord: 1,
  stringChars: 1,
  stackChars: 1,
  causes: 1,
  lineBytes: 2_560,
};

/**
 * Fills the defaults in; a limit that is undefined keeps its own.
 *
 * @throws RangeError that lists every limit out of its bounds
 */
export function resolveLimits(limits: Partial<RecordLimits> = {}): RecordLimits {
  const problems: string[] = [];
  const names = Object.keys(DEFAULT_LIMITS) as (keyof RecordLimits)[];
  const resolved = names.map((name) => {
    const value = limits[name] ?? DEFAULT_LIMITS[name];
    if (!Number.isInteger(value) || value < LEAST[name]) {
      problems.push(`${name} is ${shown(value)}; allowed: an integer of ${LEAST[name]} or more`);
    }
    return [name, value] as const;
  });
  if (problems.length > 0) throw new RangeError(`Bad limits: ${problems.join('; ')}`);
  const { lineBytes, ...others } = Object.fromEntries(resolved) as Record<
    keyof RecordLimits,
    number
  >;
  return { ...others, lineBytes: Math.min(lineBytes, MAX_EVENT_BYTES) };
}
