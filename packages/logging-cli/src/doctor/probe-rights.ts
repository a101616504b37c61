import type { CloudConnection } from '../cloud/create-client';
import { errorName } from '../cloud/read-events';
import { isAnswer } from './account-facts';
import type { LogTarget } from './policy-rights';
import { CREATE_STREAM, PUT, type Rights } from './rights';

/** What is known to exist, so that asking for it again changes nothing. */
export interface Existing {
  readonly groupExists: boolean;
  /** A stream of the group; undefined where none is known. */
  readonly stream: string | undefined;
}

const DAY_MS = 86_400_000;
/** Events older than two weeks are answered and not stored. Source: API_PutLogEvents.html */
const TOO_OLD_DAYS = 30;

/**
 * What the credentials may do, found by calls that change nothing: an event that is too old to be
 * stored, a group and a stream that are there already, the deletion of a stream that is not.
 * What cannot be asked without changing something is neither granted nor denied.
 */
export async function probeRights(
  { sdk, client }: CloudConnection,
  { group: logGroupName, stream }: LogTarget,
  existing: Existing,
): Promise<Rights> {
  const tooOld = { timestamp: Date.now() - TOO_OLD_DAYS * DAY_MS, message: 'doctor' };
  const absent = { logGroupName, logStreamName: `doctor-${crypto.randomUUID()}` };
  const probes: (readonly [action: string, ask: () => Promise<unknown>])[] = [
    [
      PUT,
      () => {
        const input = { logGroupName, logStreamName: stream, logEvents: [tooOld] };
        return client.send(new sdk.PutLogEventsCommand(input));
      },
    ],
    ['DeleteLogStream', () => client.send(new sdk.DeleteLogStreamCommand(absent))],
  ];
  if (existing.stream !== undefined) {
    const known = { logGroupName, logStreamName: existing.stream };
    probes.push([CREATE_STREAM, () => client.send(new sdk.CreateLogStreamCommand(known))]);
  }
  if (existing.groupExists) {
    const known = { logGroupName };
    probes.push(['CreateLogGroup', () => client.send(new sdk.CreateLogGroupCommand(known))]);
  }
  const answers = await Promise.all(
    probes.map(async ([action, ask]) => [action, await isGranted(ask)] as const),
  );
  const actions = (granted: boolean): readonly string[] =>
    answers.filter(([, answer]) => answer === granted).map(([action]) => action);
  return { of: 'These credentials', granted: actions(true), denied: actions(false), wide: [] };
}

/** The service looks at rights first: whatever else it refuses, it has found them to be there. */
async function isGranted(ask: () => Promise<unknown>): Promise<boolean | undefined> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (!isAnswer(error)) return undefined;
    const name = errorName(error);
    if (/AccessDenied|UnauthorizedOperation/.test(name)) return false;
    return /ResourceNotFound|ResourceAlreadyExists/.test(name) ? true : undefined;
  }
}
