import { distributionOf } from '../../distribution';
import type { ProcessEnd } from '../contestant-process';
import { unexplainedCopies, type Outcome } from '../outcome';
import { createRandom } from './random';
import { faultDeck } from './fault-deck';
import { countText, FATE_TEXTS, megabytesText } from '../report/delivery-figures';

/** What a soak test found. */
export interface SoakResult {
  /** How long records were logged. */
  readonly seconds: number;
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

const FAULT_NAMES = faultDeck(createRandom(1))
  .map(({ name }) => name)
  .toSorted();

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
export function soakFailures(result: SoakResult): readonly string[] {
  const { outcome, end, filesLeft } = result;
  const { tally } = outcome;
  const told = end.troubles.reduce((sum, { lost }) => sum + lost, 0);
  const rare = rareFaults(result);
  const { early, late } = memoryOf(end.memoryBytes);
  const unexplained = unexplainedCopies(outcome);
  return [
    tally.missing.length > 0
      ? `lost ${outcome.lost}, the first that the service did not reject: ${tally.missing.join(', ')}`
      : '',
    // A rejected line may have arrived with an earlier put whose answer was lost, or with a later
    // one where the rejection's answer was.
    told < outcome.lost || told > tally.rejected
      ? `told ${told} lost of ${outcome.lost}, rejected were ${tally.rejected}`
      : '',
    unexplained > 0 ? `delivered twice without a reason: ${unexplained}` : '',
    tally.damaged > 0 ? `damaged ${tally.damaged}` : '',
    tally.outOfOrder > 0 ? `out of order ${tally.outOfOrder}` : '',
    outcome.fate === 'as-told' ? '' : FATE_TEXTS[outcome.fate],
    early > 0 && late - early > MOST_GROWTH_BYTES
      ? `memory grew by ${megabytesText(late - early)}`
      : '',
    rare.length > 0 ? `too rare: ${rare.join(', ')}` : '',
    end.leftOpen?.length === 0 ? '' : `left open: ${end.leftOpen?.join(', ') ?? 'unknown'}`,
    filesLeft.length > 0 ? `left in the spool folder: ${filesLeft.join(', ')}` : '',
  ].filter((text) => text !== '');
}

/** Kinds of faults that struck less than ten times in ten minutes. */
function rareFaults({ seconds, strikes }: SoakResult): readonly string[] {
  const least = Math.floor(seconds / 60);
  return FAULT_NAMES.filter((name) => (strikes[name] ?? 0) < least);
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
    `- ${countText(outcome.logged)} records, ${countText(tally.delivered)} delivered, ${countText(outcome.lost)} lost, ${countText(tally.rejected)} rejected by the service and told`,
    `- ${countText(tally.duplicated)} copies, ${countText(tally.explained)} of them explained by an unanswered put; ${countText(tally.outOfOrder)} out of order`,
    `- faults that struck: ${faults.join(', ')}`,
    `- memory: ${megabytesText(early)} early, ${megabytesText(late)} late, ${megabytesText(measures?.peakBytes)} at most`,
    `- memory every half minute: ${everySixth(end.memoryBytes).map(megabytesText).join(', ')}`,
    `- processor time: ${measures?.cpuSeconds.toFixed(1) ?? '-'} s in ${measures?.seconds.toFixed(0) ?? '-'} s; event-loop delay p99 ${measures?.delayP99Ms.toFixed(1) ?? '-'} ms, max ${measures?.delayMaxMs.toFixed(0) ?? '-'} ms`,
    `- handles left open: ${end.leftOpen?.join(', ') || 'none'}`,
    `- files left in the spool folder: ${filesLeft.length}`,
    `- verdict: ${soakFailures(result).join('; ') || 'pass'}`,
    '',
  ].join('\n');
}

/** Samples come every 5 s. */
function everySixth(samples: readonly number[]): readonly number[] {
  return samples.filter((_, index) => index % 6 === 5);
}
