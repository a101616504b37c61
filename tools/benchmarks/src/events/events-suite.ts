import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { BenchOptions } from '../command-line';
import { distributionOf, ratiosOf } from '../distribution';
import { markdownTable, type Column } from '../report/markdown-table';
import type { Section, Suite } from '../suite';
import { EVENT_WAYS, type EventCommand, type EventReply, type EventWay } from './event-messages';

const CHILD = require.resolve('#event-child');
const CALLS = 2_000;
const WARM_UP_ROUNDS = 20;
const VERIFIED_CALLS = 100;
/** What publishing to one logging subscriber may cost, as a multiple of a direct call. */
const MOST = 2;

const COLUMNS: readonly Column[] = [
  { title: 'way' },
  { title: 'ns', align: 'right' },
  { title: 'times direct', align: 'right' },
  { title: 'verdict' },
];

/** What a domain event costs beside a log call with the same fields. */
export const eventsSuite: Suite = { name: 'events', packages: [], run };

async function run({ rounds }: BenchOptions): Promise<Section> {
  const children = new Map(EVENT_WAYS.map((way) => [way, fork(CHILD, [way])] as const));
  const ns = new Map<EventWay, number[]>(EVENT_WAYS.map((way) => [way, []]));
  const failures: string[] = [];
  for (const [way, child] of children) {
    const { lines } = await ask(child, { ask: 'lines', calls: VERIFIED_CALLS });
    failures.push(...problemsOf(way, lines));
  }
  for (let made = -WARM_UP_ROUNDS; made < rounds; made += 1) {
    for (const [way, child] of children) {
      const { elapsedNs } = await ask(child, { ask: 'round', calls: CALLS });
      if (made >= 0) ns.get(way)?.push(elapsedNs / CALLS);
    }
  }
  for (const child of children.values()) child.disconnect();
  return { markdown: sectionOf(ns), charts: [], failures };
}

async function ask(child: ChildProcess, command: EventCommand): Promise<EventReply> {
  child.send(command);
  const [reply] = (await once(child, 'message')) as [EventReply];
  return reply;
}

/** Each way must give the same line, but for ids and times. */
function problemsOf(way: EventWay, lines: readonly string[]): string[] {
  const expected = {
    level: 'warning',
    message: 'user_login_failed',
    event_category: 'authentication',
    workflow: 'user_login',
    phase: 'failed',
    email: 'ada@example.com',
    reason: 'invalid_credentials',
  };
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const isRight = records.every((record) =>
    Object.entries(expected).every(([name, value]) => record[name] === value),
  );
  if (records.length === VERIFIED_CALLS && isRight) return [];
  return [`events, ${way}: ${records.length} of ${VERIFIED_CALLS} lines, or fields differ`];
}

function sectionOf(ns: ReadonlyMap<EventWay, readonly number[]>): string {
  const direct = ns.get('direct') ?? [];
  const rows = EVENT_WAYS.map((way) => {
    const figures = ns.get(way) ?? [];
    const ratio = ratiosOf(figures, direct).median;
    return [
      way,
      distributionOf(figures).median.toFixed(0),
      ratio.toFixed(2),
      verdictOf(way, ratio),
    ];
  });
  return [
    '## Domain events',
    '',
    'One event with one logging subscriber, beside a log call with the same eight fields; each way',
    `in a process of its own, in turn, into a sink that keeps nothing. At most ${MOST} direct calls.`,
    '',
    markdownTable(COLUMNS, rows),
    '',
  ].join('\n');
}

function verdictOf(way: EventWay, ratio: number): string {
  if (way !== 'publish') return '-';
  return ratio <= MOST ? 'pass' : 'fail';
}
