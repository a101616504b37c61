import { invalidParameter } from '../api-error';
import type { RequestMembers } from '../wire/request-members';
import { LOG_GROUP_IDENTIFIER, LOG_GROUP_NAME } from '../limits/name-rules';
import type { Service } from './operation';

/** The ARN of a log group, without the `:*` that some answers append. */
export function logGroupArn({ region, accountId }: Service, groupName: string): string {
  return `arn:aws:logs:${region}:${accountId}:log-group:${groupName}`;
}

/** The name in a log group identifier, which is a name or an ARN. */
export function groupNameOf(identifier: string): string {
  return /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(identifier)?.[1] ?? identifier;
}

/**
 * Reads `logGroupName` or `logGroupIdentifier`, exactly one of which must be there, and settles
 * all members read so far. Throws InvalidParameterException.
 */
export function settleGroupName(members: RequestMembers): string {
  const name = members.optionalString('logGroupName', LOG_GROUP_NAME);
  const identifier = members.optionalString('logGroupIdentifier', LOG_GROUP_IDENTIFIER);
  members.settle();
  if (name !== undefined && identifier !== undefined) {
    throw invalidParameter('LogGroup name and LogGroup ARN are mutually exclusive parameters.');
  }
  const given = name ?? identifier;
  if (given === undefined) {
    throw invalidParameter('Either logGroupName or logGroupIdentifier must be specified.');
  }
  return groupNameOf(given);
}
