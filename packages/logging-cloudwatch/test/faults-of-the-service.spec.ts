import { DeleteLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { RequestFault } from '@dashtam/cloudwatch-emulator';
import { auditedRun, idsIn, type AuditedRun, type Scene } from './support/audited-run';
import { clientOf, until } from './support/cloud';

// The program under test has a process of its own and logs 200 lines; each is counted by its id.
// The runs wait more than they work: some go at once.

/** What becomes of lines beside being delivered once. */
interface Expected {
  /** Whether the lines of the struck puts come twice. Default false. */
  readonly copies?: boolean;
  /** Ids that the service refused. Default none. */
  readonly refused?: (run: AuditedRun) => readonly string[];
  /** As which kind that is told. */
  readonly kind?: 'expired' | 'rejected';
}

const GROUP = '/dashtam/test/app';

const faults =
  (...some: readonly RequestFault[]) =>
  ({ fail, goOn }: Scene): void => {
    for (const fault of some) fail(fault);
    goOn();
  };

async function outage({ service, program, goOn }: Scene): Promise<void> {
  service.fail({ kind: 'outage' });
  goOn();
  await until(() => program.failures().length > 0);
  service.heal();
}

async function groupDeleted({ service, goOn }: Scene): Promise<void> {
  const client = clientOf(service);
  await client.send(new DeleteLogGroupCommand({ logGroupName: GROUP }));
  client.destroy();
  goOn();
}

const isLine150 = (body: Parameters<typeof idsIn>[0]): boolean => idsIn(body).includes('150');

const TROUBLES: readonly (readonly [string, (scene: Scene) => Promise<void> | void, Expected])[] = [
  ['throttles', faults({ kind: 'throttle', times: 4 }), {}],
  [
    'fails inside',
    faults({ kind: 'unavailable', times: 2 }, { kind: 'error', status: 500, code: 'Internal' }),
    {},
  ],
  ['resets before it accepts', faults({ kind: 'reset-before', times: 3 }), {}],
  ['accepts and resets', faults({ kind: 'reset-after', times: 2 }), { copies: true }],
  ['never answers', faults({ kind: 'hang' }), {}],
  ['accepts and never answers', faults({ kind: 'hang', applied: true }), { copies: true }],
  ['is slow', faults({ kind: 'slow', delayMs: 100, times: 3 }), {}],
  [
    'answers when nobody waits any more',
    faults({ kind: 'slow', delayMs: 600 }, { kind: 'hang' }),
    { copies: true },
  ],
  [
    'is hidden by a proxy that answers with pages of its own',
    faults(
      { kind: 'garbage' },
      { kind: 'garbage', status: 200 },
      { kind: 'garbage', status: 403 },
      { kind: 'garbage', status: 504 },
    ),
    {},
  ],
  ['denies access', faults({ kind: 'access-denied', times: 2 }), {}],
  [
    'no longer takes the credentials and finds our clock off',
    faults(
      { kind: 'error', status: 400, code: 'ExpiredTokenException' },
      { kind: 'error', status: 403, code: 'RequestTimeTooSkewed' },
      { kind: 'error', status: 400, code: 'UnrecognizedClientException' },
    ),
    {},
  ],
  [
    'rejects the first two events of a batch',
    faults({
      ...{ kind: 'partial-reject', rejected: { tooOldLogEventEndIndex: 2 } },
      when: (body) => idsIn(body).length > 2,
    }),
    { refused: ({ struck }) => struck.flat().slice(0, 2), kind: 'expired' },
  ],
  [
    'refuses every batch with a certain event',
    faults({
      ...{ kind: 'error', status: 400, code: 'InvalidParameterException' },
      ...{ times: 'until-cleared', when: isLine150 },
    }),
    { refused: () => ['150'], kind: 'rejected' },
  ],
  ['is gone for a while', outage, {}],
  ['has lost the group', groupDeleted, {}],
];

it.concurrent.each(TROUBLES)(
  'when the service %s, each line is delivered or told, in order and once',
  async (_name, trouble, { copies = false, refused = () => [], kind }) => {
    const run = await auditedRun(trouble);
    const lost = refused(run);
    expect(run.audit).toEqual({
      missing: lost,
      outOfOrder: [],
      unexpected: [],
      // Exactly those of the puts whose answer was lost.
      duplicates: copies ? [...new Set(run.struck.flat())] : [],
    });
    expect(run.reported).toEqual(kind === undefined ? [] : [[kind, lost.length]]);
    expect(run.stats).toMatchObject({ sent: 200 - lost.length, rejected: lost.length, queued: 0 });
    expect([run.code, run.spoolsLeft, run.idle]).toEqual([0, [], []]);
  },
);
