import { environmentLines } from '../../report/environment-lines';
import { markdownTable } from '../../report/markdown-table';
import type { DeliveryContestant } from '../contestant';
import type { Outcomes } from '../run-all';
import type { MeasuredScenario, Scenario } from '../scenario';
import { targetTable } from './delivery-targets';
import { faultTable } from './fault-table';
import { measuredTable } from './measured-table';

/** The picture beside the document. */
export const CHART_FILE = 'benchmarks-delivery.svg';

const PACKAGES = [
  'winston',
  'winston-cloudwatch',
  '@logtape/logtape',
  '@logtape/cloudwatch-logs',
  'pino',
  '@serdnam/pino-cloudwatch-transport',
  'pino-cloudwatch',
  '@aws-sdk/client-cloudwatch-logs',
  'aws-sdk',
];

/** What took part in a run. */
export interface DeliveryField {
  readonly contestants: readonly DeliveryContestant[];
  readonly measured: readonly MeasuredScenario[];
  readonly faults: readonly Scenario[];
}

/** The whole document. */
export function deliveryDocument(root: string, outcomes: Outcomes, field: DeliveryField): string {
  const { contestants, measured, faults } = field;
  const tables = measured.flatMap(({ name, title, description, rounds }) => [
    `## ${title}`,
    `${capitalised(description)}; ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}.`,
    measuredTable(outcomes.get(name) ?? new Map(), contestants),
  ]);
  return `${[
    '# Delivery benchmarks',
    'Written by `npm run bench:delivery -- --write`. Only what one run compares is comparable.',
    environmentLines(root, PACKAGES).join('\n'),
    `![Records delivered per second of processor time](${CHART_FILE})`,
    '## Targets',
    targetTable(outcomes),
    ...tables,
    ...(faults.length === 0 ? [] : faultSection(outcomes, field)),
    '## Method',
    methodText(contestants),
    faults.map(({ title, description }) => `- **${title}**: ${description}.`).join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

function faultSection(outcomes: Outcomes, { faults, contestants }: DeliveryField): string[] {
  return [
    '## Faults, and ends of a process',
    [
      '`told` means that the contestant named the number of lost records, `an error` that it said',
      'something by any of its ways, `silent` that it did not. `repeated` are copies of records that',
      'the service had taken without an answer: to send them again is right. `twice` are others.',
    ].join('\n'),
    faultTable(outcomes, faults, contestants),
  ];
}

function methodText(contestants: readonly DeliveryContestant[]): string {
  return [
    markdownTable(
      [{ title: 'delivery' }, { title: 'configured with' }],
      contestants.map(({ label, configuration }) => [label, configuration]),
    ),
    '',
    'Everything else is at its default. Each contestant runs in a process of its own, with a heap of',
    'at most 2 GiB, against an emulator of CloudWatch Logs in another process, new for each run and',
    'without latency; its group and streams are there. Every record has an id and the emulator counts',
    'them; every 64th plain record and all others are parsed, and their text compared. A record is',
    'about 300 bytes as a line of JSON. The close of a burst may take as long as the run, three',
    'minutes; elsewhere 30 s, as long as ECS waits between SIGTERM and SIGKILL.',
    '',
    'Processor time is that of the whole process, user and system, all threads, from its start to',
    'its end: loading counts. Rounds go A B C ... A B C ..., one process at work at a time. The delay',
    'of the event loop is sampled every 5 ms from the first record until the process ends, without',
    'these 5 ms and, on Linux, without the time that the thread waited for a processor. Faults are',
    'not timed; there all contestants run at the same time.',
  ].join('\n');
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
