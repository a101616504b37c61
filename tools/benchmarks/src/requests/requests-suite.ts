import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { BenchOptions } from '../command-line';
import { distributionOf, ratiosOf } from '../distribution';
import { markdownTable, type Column } from '../report/markdown-table';
import type { Section, Suite } from '../suite';
import {
  DEBUG_LINES,
  INFO_LINES,
  REQUEST_RULES,
  type RequestCommand,
  type RequestReply,
  type RequestRules,
} from './request-rules';

const CHILD = require.resolve('#request-child');
const REQUESTS = 500;
const MOST_WARM_UP_ROUNDS = 20;
const VERIFIED_REQUESTS = 100;

const COLUMNS: readonly Column[] = [
  { title: 'rules' },
  { title: 'lines of 10 requests', align: 'right' },
  { title: 'ns a request', align: 'right' },
  { title: 'times neither', align: 'right' },
];

/** What sampling and the request buffer cost, ours alone. */
export const requestsSuite: Suite = { name: 'requests', packages: [], run };

async function run({ rounds }: Pick<BenchOptions, 'rounds'>): Promise<Section> {
  const children = REQUEST_RULES.map((_, index) => fork(CHILD, [String(index)]));
  const ns: number[][] = REQUEST_RULES.map(() => []);
  const failures: string[] = [];
  try {
    for (const [index, rules] of REQUEST_RULES.entries()) {
      const { lines } = await ask(children[index], { ask: 'lines', requests: VERIFIED_REQUESTS });
      failures.push(...problemsOf(rules, lines));
    }
    for (let made = -Math.min(rounds, MOST_WARM_UP_ROUNDS); made < rounds; made += 1) {
      for (const [index, child] of children.entries()) {
        const { elapsedNs } = await ask(child, { ask: 'round', requests: REQUESTS });
        if (made >= 0) ns[index]?.push(elapsedNs / REQUESTS);
      }
    }
  } finally {
    for (const child of children) child.disconnect();
  }
  return { markdown: sectionOf(ns), charts: [], failures };
}

async function ask(
  child: ChildProcess | undefined,
  command: RequestCommand,
): Promise<RequestReply> {
  if (child === undefined) throw new Error('no process was started for these rules');
  child.send(command);
  const [reply] = (await once(child, 'message')) as [RequestReply];
  return reply;
}

/** So many lines, each of them JSON with its trace. */
function problemsOf({ label, linesOfTen }: RequestRules, lines: readonly string[]): string[] {
  const expected = (VERIFIED_REQUESTS / 10) * linesOfTen;
  const traced = lines.filter((line) => 'trace_id' in (JSON.parse(line) as object));
  if (lines.length === expected && traced.length === expected) return [];
  return [`requests, ${label}: ${traced.length} of ${expected} lines with a trace id`];
}

function sectionOf(ns: readonly (readonly number[])[]): string {
  const [neither = []] = ns;
  const rows = REQUEST_RULES.map(({ label, linesOfTen }, index) => {
    const figures = ns[index] ?? [];
    return [
      label,
      String(linesOfTen),
      distributionOf(figures).median.toFixed(0),
      ratiosOf(figures, neither).median.toFixed(2),
    ];
  });
  return [
    '## Sampling and request buffer',
    '',
    `Ours alone: a request of ${INFO_LINES} INFO lines with four fields and ${DEBUG_LINES} DEBUG lines, at the level INFO,`,
    'into a sink that keeps nothing, so that writing hides nothing; each set of rules in a process of',
    'its own, in turn. Of ten requests, one is in the sample (10 %) and another one fails, so that',
    'the buffer gives its DEBUG lines away too: they are encoded for all ten, in case they matter.',
    '',
    markdownTable(COLUMNS, rows),
    '',
  ].join('\n');
}
