import { counted } from '../output/counted';
import { fail, pass, unknown, warn, type Check, type Verdict } from './check';
import type { AccountFacts } from './account-facts';
import type { Facts } from './facts';

const HOUR_MS = 3_600_000;

/** The checks that look at the log group in the account. */
export const ACCOUNT_CHECKS: readonly Check[] = [
  {
    id: 'reachability',
    title: 'CloudWatch Logs can be reached',
    source: 'troubleshooting 12.2, network',
    why: 'Until it can be, lines wait in a spool that is bounded.',
    remedy:
      'Allow outbound HTTPS to logs.{region}.amazonaws.com or a VPC endpoint; check AWS_REGION and the credentials.',
    judge: ({ account }) => {
      if (typeof account === 'string') return unknown(account);
      return account.unreachable === undefined
        ? pass('The service answers.')
        : fail(account.unreachable);
    },
  },
  {
    id: 'group',
    title: 'The log group exists',
    source: 'troubleshooting 12.2, log group',
    why: 'Without it the application has to create it, with rights that it should not need.',
    remedy: 'aws logs create-log-group --log-group-name ..., with a retention and a KMS key.',
    judge: (facts) => judgeGroup(facts, () => pass(`${facts.group} exists.`)),
  },
  {
    id: 'retention',
    title: 'Log retention is configured',
    source: 'security checklist 6, troubleshooting 12.3',
    why: 'What is kept for ever is paid for ever, and can leak for ever.',
    remedy: 'aws logs put-retention-policy --log-group-name ... --retention-in-days 30',
    judge: (facts) =>
      judgeGroup(facts, ({ retentionInDays: days }) => {
        if (days === undefined) return fail(`${facts.group} keeps events for ever.`);
        const saw = `${facts.group} keeps events for ${counted(days, 'day')}; allowed are ${counted(facts.maxRetentionDays, 'day')} at most.`;
        return days > facts.maxRetentionDays ? fail(saw) : pass(saw);
      }),
  },
  {
    id: 'encryption',
    title: 'CloudWatch encryption is enabled with a KMS key',
    source: 'security checklist 7',
    why: 'With a key of your own its policy decides who can read, and each use is in CloudTrail.',
    remedy: 'aws logs associate-kms-key --log-group-name ... --kms-key-id arn:aws:kms:...',
    judge: (facts) =>
      judgeGroup(facts, ({ kmsKeyId }) =>
        kmsKeyId === undefined
          ? fail(`${facts.group} has no KMS key.`)
          : pass(`${facts.group} is encrypted with ${kmsKeyId}.`),
      ),
  },
  {
    id: 'arrival',
    title: 'Lines arrive',
    source: 'troubleshooting 12.2, batching delay',
    why: 'A batch is sent after 100 lines or 5 seconds; where nothing arrives, lines are stuck or were never written.',
    remedy:
      'Look at stderr of the application for `CloudWatch delivery is failing`, and at LOG_LEVEL.',
    judge: judgeArrival,
  },
];

type Group = Exclude<AccountFacts['group'], undefined | string>;

function judgeGroup({ account, group }: Facts, judge: (found: Group) => Verdict): Verdict {
  if (typeof account === 'string') return unknown(account);
  if (typeof account.group === 'string') return unknown(account.group);
  return account.group === undefined
    ? fail(`There is no log group ${group}.`)
    : judge(account.group);
}

function judgeArrival({ account }: Facts): Verdict {
  if (typeof account === 'string') return unknown(account);
  const { newest } = account;
  if (typeof newest === 'string') return unknown(newest);
  if (newest?.lastEventMs === undefined) return warn('No stream of the group holds an event.');
  const ageMs = Date.now() - newest.lastEventMs;
  const saw = `The newest event is of ${new Date(newest.lastEventMs).toISOString()}, in ${newest.name}.`;
  return ageMs > HOUR_MS ? warn(saw) : pass(saw);
}
