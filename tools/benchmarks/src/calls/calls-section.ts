import { callsChart } from './calls-chart';
import {
  abilityTable,
  burstTable,
  nanosecondTable,
  ratioTable,
  spreadTable,
  targetTable,
  type Field,
} from './calls-tables';
import type { CallsResults } from './results';
import type { Effort } from './timed-rounds';
import { LINES_PER_SCOPE } from './workload';
import type { Section } from '../suite';

const CHART_FILE = 'benchmarks-calls.svg';

/** The section of the document about log calls. */
export function callsSection(results: CallsResults, field: Field, effort: Effort): Section {
  const bursts = results.bursts.map(({ times }) => times);
  const failures = [...results.times, ...bursts].flatMap((one) => one.failures);
  const markdown = [
    '## Log calls',
    'Ratios below 1 mean that ours is faster. Ours always adds the trace id, redacts by name at any',
    'depth and scans every string for secrets; hardly any of the others does all of that.',
    '',
    `![Time inside a log call, as a multiple of ours](${CHART_FILE})`,
    '### What each of them does',
    'Found by reading the lines: passwords planted four levels deep and in an array, credentials in',
    'the middle of texts, the trace id of an asynchronous scope, the cause of an error. Who leaves the',
    'cause out writes half the bytes in the workload `error`.',
    '',
    abilityTable(results, field),
    '### Targets',
    'Two yardsticks: pino as installed, which is `pino()`, and the best destination that pino offers,',
    'synchronous writes of 4 KiB. Why the targets against the first are out of reach here is in',
    '[decision 0007](decisions/0007-what-pino-as-installed-means.md).',
    '',
    targetTable(results),
    '### Time inside the call, ours / theirs',
    ratioTable(results, field),
    'Half of the rounds against pino lie between:',
    spreadTable(results, field),
    results.bursts.length === 0 ? '' : 'The same for `4 bound + 2`, by the calls of one turn:',
    burstTable(results, field),
    '### For orientation',
    'Nanoseconds depend on the machine and on what else it did; `child + 3 lines` is one request.',
    nanosecondTable(results, field),
    '### Method',
    methodText(field, effort),
    failures.length === 0 ? '' : `### Failures\n\n${failures.map((one) => `- ${one}`).join('\n')}`,
  ];
  return {
    markdown: paragraphs(markdown),
    charts: [{ fileName: CHART_FILE, svg: callsChart(results, field) }],
    failures,
  };
}

function methodText({ workloads }: Field, { rounds, warmUpMs }: Effort): string {
  return [
    ...workloads.map(
      ({ title, description, calls }) =>
        `- **${title}**: ${description}; ${calls.toLocaleString('en')} calls a round.`,
    ),
    '',
    'Each contestant has a process of its own for each workload, and loads nothing of the others.',
    'Its standard output is one regular file that all of them inherit, opened for appending and',
    'emptied after each round. First the lines of 100 calls are read field by field; then it warms',
    `up for ${warmUpMs} ms; then follow ${rounds} rounds in the order A B C ... A B C ..., one`,
    'process at work at a time. A round is so many calls in one turn of the event loop, and its',
    'time is that of the turn: writing that happens inside it counts, what a logger leaves for',
    'later does not, which favours those that put off the most. Another round, not timed, comes',
    'right before it, for the caches of the processor that the others have used. The next process',
    'is asked only when every line has arrived. On Linux the time that the thread waited for a',
    'processor is taken off. A ratio is the median of the ratios round by round.',
    '',
    '**pino as installed** is `pino()` with the sonic-boom that its package.json asks for. Each of its',
    'calls counts the bytes of the chunk that waits, up to 16 KiB, so few calls in a turn cost it less',
    'than many. **pino, one write per turn** is no destination of pino: it is written by hand, to show',
    'pino with our way of writing, and loses lines when a pipe is full.',
    '',
    'Errors are new ones for each round, made before the clock starts, their stacks already',
    `written by the engine. An asynchronous scope spans ${LINES_PER_SCOPE} lines; entering it counts, for everyone.`,
    'Heap a line is what 4,000 calls of `4 bound + 2` allocate in a process whose young generation',
    'is never collected meanwhile.',
  ].join('\n');
}

/** Headings and tables stand apart; lines of one paragraph stay together. */
function paragraphs(parts: readonly string[]): string {
  const isBlock = (part: string): boolean => part.startsWith('#') || part.includes('\n');
  return `${parts
    .filter((part, index) => part !== '' || index < parts.length - 1)
    .map((part) => (isBlock(part) ? `\n${part}\n` : part))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
