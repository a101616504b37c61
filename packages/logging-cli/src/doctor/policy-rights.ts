import { usageError } from '../cli-error';
import { CREATE_STREAM, FOREIGN, MANAGED, PUT, type Rights } from './rights';

interface Statement {
  readonly Effect?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
}

const ACTIONS = [PUT, CREATE_STREAM, ...MANAGED, ...FOREIGN];
/** Stands for the account in resources; which one it is does not matter here. */
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
      ? textsOf(Action).some((pattern) => matchesPattern(pattern, action))
      : !textsOf(NotAction).some((pattern) => matchesPattern(pattern, action));
  return isNamed && textsOf(Resource).some((pattern) => coversTarget(pattern, target));
}

/** Whether a resource is the group or the stream; some actions are granted on one, some on the other. */
function coversTarget(pattern: string, { region, group, stream }: LogTarget): boolean {
  const [arn, partition, service, where, , ...rest] = pattern.split(':');
  const anyAccount =
    rest.length === 0 ? pattern : [arn, partition, service, where, '*', ...rest].join(':');
  const ofGroup = `arn:aws:logs:${region}:${ACCOUNT}:log-group:${group}`;
  return [ofGroup, `${ofGroup}:*`, `${ofGroup}:log-stream:${stream}`].some((resource) =>
    matchesPattern(anyAccount, resource),
  );
}

/** IAM's wildcards; names of actions are compared without case. */
function matchesPattern(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(text);
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
