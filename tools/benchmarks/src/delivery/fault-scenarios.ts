import type { Scenario, ServiceEvent } from './scenario';
import type { PlainFault } from './service/service-orders';

const SECOND = 1_000;
const PUT = 'PutLogEvents';
/** As long as ECS waits between SIGTERM and SIGKILL. */
const CLOSE_MS = 30 * SECOND;

const paced = {
  records: 3_000,
  pace: { perSecond: 500 },
  closeMs: CLOSE_MS,
  limitMs: 45 * SECOND,
} as const;
/** A number that is no multiple of anybody's batch. */
const burst = { ...paced, records: 1_050, pace: { perTurn: 100 } } as const;
const afterwards = `${burst.records.toLocaleString('en')} records`;

/** Refusals of every put from 1 s to 9 s after the first record. */
function refusedForAWhile(fault: PlainFault): readonly ServiceEvent[] {
  const lasting: PlainFault = { ...fault, action: PUT, times: 'until-cleared' };
  return [
    { atMs: SECOND, order: { order: 'fail', fault: lasting } },
    { atMs: 9 * SECOND, order: { order: 'heal' } },
  ];
}

/** A fault that strikes single puts, from 1 s on. */
function struck(fault: PlainFault): readonly ServiceEvent[] {
  return [{ atMs: SECOND, order: { order: 'fail', fault: { ...fault, action: PUT } } }];
}

const denied = (action: string) =>
  ({
    order: 'fail',
    fault: { kind: 'access-denied', action, times: 'until-cleared' },
  }) as const;

/** What goes wrong with services and processes; every record is accounted for. */
export const FAULT_SCENARIOS: readonly Scenario[] = [
  {
    ...paced,
    name: 'throttled',
    title: 'throttled for 8 s',
    description: 'every put is answered with ThrottlingException for 8 s',
    events: refusedForAWhile({ kind: 'throttle' }),
  },
  {
    ...paced,
    name: 'unavailable',
    title: '503 for 8 s',
    description: 'every put is answered with 503 for 8 s',
    events: refusedForAWhile({ kind: 'unavailable' }),
  },
  {
    ...paced,
    name: 'reset-before',
    title: '5 resets before the put',
    description: 'five puts in a row end in a reset connection and are not applied',
    events: struck({ kind: 'reset-before', times: 5 }),
  },
  {
    ...paced,
    name: 'reset-after',
    title: '2 resets after the put',
    description: 'two puts are applied and end in a reset connection: to repeat them is right',
    events: struck({ kind: 'reset-after', times: 2 }),
  },
  {
    ...paced,
    name: 'hung',
    title: 'a call that hangs',
    description: 'one put is read and never answered',
    events: struck({ kind: 'hang' }),
  },
  {
    ...paced,
    name: 'garbage',
    title: '502 with a page of HTML',
    description: 'three puts are answered by a proxy',
    events: struck({ kind: 'garbage', times: 3 }),
  },
  {
    ...paced,
    name: 'group-deleted',
    title: 'group deleted',
    description: 'somebody deletes the group after 3 s',
    events: [{ atMs: 3 * SECOND, order: { order: 'delete-group' } }],
  },
  {
    ...paced,
    name: 'create-denied',
    title: 'Create actions denied',
    description: 'group and stream are there; the role may not create any',
    before: [denied('CreateLogGroup'), denied('CreateLogStream')],
  },
  {
    ...burst,
    name: 'put-denied',
    title: 'no right to put, restart with it',
    description: `${afterwards} while PutLogEvents is denied; close; then the right is given and the program starts again`,
    closeMs: 10 * SECOND,
    before: [denied(PUT)],
    isRestarted: true,
  },
  {
    ...burst,
    name: 'exit',
    title: 'process.exit',
    description: `${afterwards}, then process.exit in the same turn`,
    end: 'exit',
  },
  {
    ...burst,
    name: 'throw',
    title: 'uncaught throw',
    description: `${afterwards}, then an error that nobody catches`,
    end: 'throw',
  },
  {
    ...burst,
    name: 'reject',
    title: 'unhandled rejection',
    description: `${afterwards}, then a rejection that nobody handles`,
    end: 'reject',
  },
  {
    ...burst,
    name: 'sigterm',
    title: 'SIGTERM',
    description: `${afterwards}, then SIGTERM, to which the program does not listen`,
    end: 'wait',
    signal: 'SIGTERM',
  },
  {
    ...paced,
    name: 'sigkill',
    title: 'SIGKILL, restart',
    description:
      'SIGKILL in the middle of 20,000 records, then the program starts again; ours with `durability: record`',
    records: 20_000,
    pace: { perSecond: 4_000 },
    end: 'wait',
    signal: 'SIGKILL',
    signalAt: 10_000,
    isRestarted: true,
    eachRecordSafe: true,
  },
  {
    ...paced,
    name: 'large',
    title: '300 KB events',
    description: '20 records of 300 KB; ours with its limits of a text and a line lifted',
    records: 20,
    pace: { perSecond: 10 },
    text: 'large',
  },
  {
    ...paced,
    name: 'oversize',
    title: '1.2 MB events',
    description: '5 records that are larger than the service takes; ours as before',
    records: 5,
    pace: { perSecond: 5 },
    text: 'oversize',
  },
  {
    ...burst,
    name: 'multi-byte',
    title: 'multi-byte text',
    description: '20,000 records with two, three and four bytes to a character',
    records: 20_000,
    text: 'multi-byte',
  },
];
