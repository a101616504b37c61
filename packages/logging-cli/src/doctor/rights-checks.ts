import { fail, pass, unknown, warn, type Check, type Verdict } from './check';
import type { Facts } from './facts';
import { CREATE_STREAM, MANAGED, PUT } from './rights';

/** The checks that look at what the application may do. */
export const RIGHTS_CHECKS: readonly Check[] = [
  {
    id: 'permissions',
    title: 'The rights fit the naming of the streams',
    source: 'troubleshooting 12.2, IAM permissions',
    why: 'Daily streams have to be created each day; a role that may only put fails at midnight UTC.',
    remedy:
      'Grant what is missing (`dashtam-logging provision daily-streams` prints the policy), or set LOG_STREAM to a stream made beforehand (`provision put-only`).',
    judge: judgePermissions,
  },
  {
    id: 'least-rights',
    title: 'IAM permissions are locked down',
    source: 'security checklist 5',
    why: 'Whoever takes over the application could read, hide or delete what was logged.',
    remedy:
      'Use the policy that `dashtam-logging provision put-only` or `daily-streams` prints; run the doctor with the role of the application, or hand in its policy with --policy.',
    judge: judgeLeastRights,
  },
];

function judgePermissions({ settings, rights }: Facts): Verdict {
  if (typeof settings === 'string') return unknown(settings);
  if (typeof rights === 'string') return unknown(rights);
  const { logStream } = settings;
  const naming =
    logStream === undefined
      ? `LOG_STREAM is not set: streams are daily (${settings.instanceId}/{date})`
      : `LOG_STREAM names one stream, ${logStream}`;
  const needed = neededRights(logStream);
  const denied = needed.filter((action) => rights.denied.includes(action));
  const open = needed.filter((action) => !rights.granted.includes(action));
  const saw = `${naming}, which needs ${listed(needed)}`;
  if (denied.length > 0) return fail(`${saw}. ${rights.of} may not call ${listed(denied)}.`);
  if (open.length > 0) {
    return unknown(`${saw}. Whether one may call ${listed(open)} is not known.`);
  }
  return pass(`${saw}. ${rights.of} may call ${needed.length === 1 ? 'it' : 'both'}.`);
}

function judgeLeastRights({ settings, rights }: Facts): Verdict {
  if (typeof settings === 'string') return unknown(settings);
  if (typeof rights === 'string') return unknown(rights);
  const { granted, denied, wide, of } = rights;
  const managed: readonly string[] = MANAGED;
  const excess = granted.filter((action) => !neededRights(settings.logStream).includes(action));
  const foreign = excess.filter((action) => !managed.includes(action));
  if (wide.length > 0) return fail(`${of} is granted ${wide.join(' and ')}.`);
  if (foreign.length > 0) return fail(`${of} may call ${listed(foreign)}, which nothing needs.`);
  if (excess.length > 0) {
    return warn(`${of} may call ${listed(excess)}, which only the creation of the group needs.`);
  }
  if (granted.length + denied.length === 0) return unknown('No right could be asked for.');
  return pass(
    `${of} may call ${granted.length === 0 ? 'nothing of what was asked' : `${listed(granted)} only`}.`,
  );
}

function neededRights(logStream: string | undefined): readonly string[] {
  return logStream === undefined ? [PUT, CREATE_STREAM] : [PUT];
}

function listed(actions: readonly string[]): string {
  const names = actions.map((action) => `logs:${action}`);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
