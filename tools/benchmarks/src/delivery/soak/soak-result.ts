import { distributionOf } from '../../distribution';
import type { ProcessEnd } from '../contestant-process';
import { unexplainedCopies, type Outcome } from '../outcome';
import { countText, FATE_TEXTS, megabytesText } from '../report/delivery-figures';

/** What a soak test found. */
export interface SoakResult {
  readonly outcome: Outcome;
  readonly end: ProcessEnd;
  /** How often each fault struck. */
  readonly strikes: Readonly<Record<string, number>>;
  /** Files that the process left in its spool folder. */
  readonly filesLeft: readonly string[];
}

/**
 * Memory may grow by so much from the second quarter of the time to the last: V8 lets the heaps of
 * both threads grow to a plateau that they reach after some 300,000 records. A leak of 200 bytes a
 * record is found in ten minutes.
 */
const MOST_GROWTH_BYTES = 60e6;

/** Resident memory in the second and in the last quarter of the time; medians of samples. */
export function memoryOf(samples: readonly number[]): { early: number; late: number } {
  const quarter = Math.ceil(samples.length / 4);
  const medianOf = (some: readonly number[]): number =>
    some.length === 0 ? 0 : distributionOf(some).median;
  return {
    early: medianOf(samples.slice(quarter, 2 * quarter)),
    late: medianOf(samples.slice(-quarter)),
  };
}

/** What is not as it must be. */
export function soakFailures({ outcome, end, filesLeft }: SoakResult): readonly string[] {
  const { early, late } = memoryOf(end.memoryBytes);
  const unexplained = unexplainedCopies(outcome);
  return [
    outcome.lost > 0 ? `lost ${outcome.lost}, the first: ${outcome.tally.missing.join(', ')}` : '',
    unexplained > 0 ? `delivered twice without a reason: ${unexplained}` : '',
    outcome.tally.damaged > 0 ? `damaged ${outcome.tally.damaged}` : '',
    outcome.fate === 'as-told' ? '' : FATE_TEXTS[outcome.fate],
    late - early > MOST_GROWTH_BYTES ? `memory grew by ${megabytesText(late - early)}` : '',
    filesLeft.length > 0 ? `left in the spool folder: ${filesLeft.join(', ')}` : '',
  ].filter((text) => text !== '');
}

/** The result in words. */
export function soakText(result: SoakResult): string {
  const { outcome, end, strikes, filesLeft } = result;
  const { tally, measures } = outcome;
  const { early, late } = memoryOf(end.memoryBytes);
  const faults = Object.entries(strikes)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([kind, times]) => `${kind} ${times}`);
  return [
    `- ${countText(outcome.logged)} records, ${countText(tally.delivered)} delivered, ${countText(outcome.lost)} lost`,
    `- ${countText(tally.duplicated)} copies, ${countText(tally.explained)} of them explained by an unanswered put; ${countText(tally.outOfOrder)} out of order`,
    `- faults that struck: ${faults.join(', ')}`,
    `- memory: ${megabytesText(early)} early, ${megabytesText(late)} late, ${megabytesText(measures?.peakBytes)} at most`,
    `- memory every half minute: ${everySixth(end.memoryBytes).map(megabytesText).join(', ')}`,
    `- processor time: ${measures?.cpuSeconds.toFixed(1) ?? '-'} s in ${measures?.seconds.toFixed(0) ?? '-'} s; event-loop delay p99 ${measures?.delayP99Ms.toFixed(1) ?? '-'} ms, max ${measures?.delayMaxMs.toFixed(0) ?? '-'} ms`,
    `- files left in the spool folder: ${filesLeft.length}`,
    `- verdict: ${soakFailures(result).join('; ') || 'pass'}`,
    '',
  ].join('\n');
}

/** Samples come every 5 s. */
function everySixth(samples: readonly number[]): readonly number[] {
  return samples.filter((_, index) => index % 6 === 5);
}
