import type { BenchOptions } from '../command-line';
import { distributionOf, ratiosOf } from '../distribution';
import { markdownTable, type Column } from '../report/markdown-table';
import type { Section, Suite } from '../suite';
import type { HttpContestant } from './http-contestant';
import { BARE, HTTP_CONTESTANTS, OURS } from './http-contestants';
import { httpRounds, type HttpTimes } from './http-rounds';

const US_PER_SECOND = 1e6;
/** Rounds of HTTP take long; the figures settle after a few. */
const MOST_ROUNDS = 15;
/** The engine needs thousands of requests to settle. */
const WARM_UP_ROUNDS = 3;
const REQUESTS = 3_000;

const COLUMNS: readonly Column[] = [
  { title: 'middleware' },
  { title: 'requests per CPU second', align: 'right' },
  { title: 'CPU a request', align: 'right' },
  { title: 'of it logging', align: 'right' },
  { title: 'ours / theirs', align: 'right' },
  { title: 'verdict' },
];

const SETUP_COLUMNS: readonly Column[] = [
  { title: 'middleware' },
  { title: 'for each request' },
  { title: 'configured with' },
];

/** What the logging of requests costs a service. */
export const httpSuite: Suite = {
  name: 'http',
  packages: ['express', 'pino-http', '@logtape/express', 'autocannon'],
  run,
};

async function run({ rounds, contestants }: BenchOptions): Promise<Section> {
  // Other suites have contestants of other names.
  const running = HTTP_CONTESTANTS.filter(({ name }) => contestants?.includes(name) ?? true);
  const times = await httpRounds(running, {
    rounds: Math.min(rounds, MOST_ROUNDS),
    warmUpRounds: WARM_UP_ROUNDS,
    requests: REQUESTS,
  });
  return { markdown: sectionOf(running, times), charts: [], failures: times.failures };
}

function sectionOf(contestants: readonly HttpContestant[], { requestUs }: HttpTimes): string {
  const bare = medianOf(requestUs.get(BARE));
  const rows = contestants.map((contestant) => {
    const us = medianOf(requestUs.get(contestant.name));
    return [
      contestant.label,
      (US_PER_SECOND / us).toFixed(0),
      `${us.toFixed(1)} µs`,
      contestant.name === BARE ? '-' : `${(us - bare).toFixed(1)} µs`,
      ...comparisonOf(contestant.name, requestUs),
    ];
  });
  const setups = contestants.map(({ label, gives, configuration }) => [
    label,
    gives,
    configuration,
  ]);
  return [
    '## Requests of an Express service',
    '',
    'One route that answers a small JSON text, over 20 connections on loopback (autocannon); each',
    'server in a process of its own, in turn, its lines in a file and counted. Processor time is that',
    'of the whole process of the server, HTTP and Express included; "of it logging" is the difference',
    'to the application without any. Ratios are medians of the rounds; above 1, ours serves more',
    'requests per CPU second.',
    '',
    markdownTable(COLUMNS, rows),
    '',
    'Each is set up as its documentation begins, ours as it runs in production; the rows with one',
    'write per turn take the difference in writing out. All write to the same file.',
    '',
    markdownTable(SETUP_COLUMNS, setups),
    '',
  ].join('\n');
}

/** The ratio of requests per CPU second, and whether ours is ahead. */
function comparisonOf(name: string, requestUs: HttpTimes['requestUs']): readonly [string, string] {
  const ours = requestUs.get(OURS);
  const theirs = requestUs.get(name);
  if (name === OURS || ours === undefined || theirs === undefined) return ['-', '-'];
  const ratio = ratiosOf(theirs, ours).median;
  if (name === BARE) return [ratio.toFixed(2), '-'];
  return [ratio.toFixed(2), ratio > 1 ? 'pass' : 'fail'];
}

function medianOf(figures: readonly number[] | undefined): number {
  return figures === undefined ? Number.NaN : distributionOf(figures).median;
}
