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
    'Ratios below 1 mean that ours is faster. Ours always adds the trace id, redacts by name and',
    'scans every string for secrets; what the others do is in the last table.',
    '',
    `![Time inside a log call, as a multiple of ours](${CHART_FILE})`,
    '### Targets',
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
    '### What each of them does',
    'Found by reading the lines: passwords planted four levels deep and in an array, credentials in',
    'the middle of texts, the trace id of an asynchronous scope, the cause of an error.',
    '',
    abilityTable(results, field),
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
    '**pino as installed** is `pino()` with the sonic-boom that its package.json asks for. Its',
    'asynchronous destination counts the bytes of all that waits at each call, so its calls cost',
    'more the more of them one turn makes; the table of bursts shows it. What it writes to (a',
    'regular file, a file in memory, a pipe, /dev/null) hardly matters, since it writes after the',
    'turn (docs/decisions/0007).',
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
