import { usageError } from '../cli-error';
import { CREATE_STREAM, FOREIGN, MANAGED, PUT, type Rights } from './rights';

interface Statement {
  readonly Effect?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
}

const ACTIONS = [PUT, CREATE_STREAM, ...MANAGED, ...FOREIGN];
/**
 * Granted on a stream; all others are granted on a group, of which each stream is a part. Source:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html
 */
const ON_STREAMS: readonly string[] = [PUT, 'GetLogEvents', 'DeleteLogStream'];
/** Stand for the partition and the account in resources; which ones they are does not matter here. */
const PARTITION = 'aws';
const ACCOUNT = '000000000000';

/** Where the rights are needed. */
export interface LogTarget {
  readonly region: string;
  readonly group: string;
  readonly stream: string;
}

/**
 * What an IAM policy document grants on a log stream. Conditions are not looked at.
 * Throws CliError when the text is no policy document. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function rightsOfPolicy(text: string, file: string, target: LogTarget): Rights {
  const statements = statementsOf(text, file);
  const allowing = statements.filter(({ Effect }) => Effect === 'Allow');
  const denying = statements.filter(({ Effect }) => Effect === 'Deny');
  const isGranted = (action: string): boolean =>
    allowing.some((statement) => covers(statement, action, target)) &&
    !denying.some((statement) => covers(statement, action, target));
  return {
    of: `A role with the policy ${file}`,
    granted: ACTIONS.filter(isGranted),
    denied: ACTIONS.filter((action) => !isGranted(action)),
    wide: allowing.flatMap(widthOf),
  };
}

function statementsOf(text: string, file: string): readonly Statement[] {
  try {
    const { Statement: found } = JSON.parse(text) as { Statement?: unknown };
    const statements: readonly unknown[] = Array.isArray(found) ? found : [found];
    if (statements.every(isStatement)) return statements;
  } catch {
    // Told below.
  }
  throw usageError(`${file} is no IAM policy document: allowed is JSON with a Statement`);
}

function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null;
}

function covers(
  { Action, NotAction, Resource }: Statement,
  name: string,
  target: LogTarget,
): boolean {
  const action = `logs:${name}`;
  const isNamed =
    NotAction === undefined
      ? textsOf(Action).some((pattern) => matchesPattern(pattern, action, 'i'))
      : !textsOf(NotAction).some((pattern) => matchesPattern(pattern, action, 'i'));
  const resources = resourcesOf(name, target);
  return (
    isNamed &&
    textsOf(Resource)
      .map(anywhere)
      .some((pattern) => coversOne(pattern, resources))
  );
}

/** What a policy may name to grant the action. */
function resourcesOf(action: string, { region, group, stream }: LogTarget): readonly string[] {
  const ofGroup = `arn:${PARTITION}:logs:${region}:${ACCOUNT}:log-group:${group}`;
  const ofStream = `${ofGroup}:log-stream:${stream}`;
  return ON_STREAMS.includes(action) ? [ofStream] : [ofGroup, `${ofGroup}:*`, ofStream];
}

/** The same resource in the partition and the account that stand for all. */
function anywhere(resource: string): string {
  const [arn, partition = '', service, region, , ...rest] = resource.split(':');
  if (rest.length === 0) return resource;
  const ours = partition.startsWith(PARTITION) ? PARTITION : partition;
  return [arn, ours, service, region, ACCOUNT, ...rest].join(':');
}

function coversOne(pattern: string, resources: readonly string[]): boolean {
  return resources.some((resource) => matchesPattern(pattern, resource));
}

/** IAM's wildcards. Names of actions are compared without case, resources are not. */
function matchesPattern(pattern: string, text: string, flags = ''): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, flags).test(text);
}

function widthOf({ Action, NotAction, Resource }: Statement): readonly string[] {
  const wildcards = textsOf(Action).filter((action) => /^(?:\*|logs:.*\*)/i.test(action));
  const isOurs =
    NotAction !== undefined || textsOf(Action).some((action) => /^(?:\*|logs:)/i.test(action));
  return [
    ...wildcards.map((action) => `the action ${action}`),
    ...(NotAction === undefined ? [] : ['NotAction, which grants all others']),
    ...(isOurs && textsOf(Resource).includes('*') ? ['every resource'] : []),
  ];
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
}
