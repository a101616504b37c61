import { LOG_GROUP_NAME, NEXT_TOKEN } from '../limits/name-rules';
import { pageOfList } from '../paging/page-token';
import type { LogGroup } from '../store/log-group';
import { invalidParameter } from '../api-error';
import { RequestMembers } from '../wire/request-members';
import { logGroupArn } from './log-group-arn';
import type { Operation, Service } from './operation';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
export const describeLogGroups: Operation = (body, service) => {
  const members = new RequestMembers(body);
  const prefix = members.optionalString('logGroupNamePrefix', LOG_GROUP_NAME);
  const part = members.optionalString('logGroupNamePattern', LOG_GROUP_NAME);
  const token = members.optionalString('nextToken', NEXT_TOKEN);
  const limit = members.optionalInteger('limit', { min: 1, max: 50 }) ?? 50;
  members.settle();
  if (prefix !== undefined && part !== undefined) {
    throw invalidParameter(
      'logGroupNamePrefix and logGroupNamePattern are mutually exclusive parameters.',
    );
  }
  const matching = service.store
    .groups()
    .filter(({ name }) => name.startsWith(prefix ?? '') && name.includes(part ?? ''));
  const { items, nextToken } = pageOfList(matching, limit, token);
  return { logGroups: items.map((group) => describe(group, service)), nextToken };
};

function describe(group: LogGroup, service: Service): object {
  const arn = logGroupArn(service, group.name);
  return {
    logGroupName: group.name,
    creationTime: group.creationTime,
    retentionInDays: group.retentionInDays,
    kmsKeyId: group.kmsKeyId,
    metricFilterCount: 0,
    arn: `${arn}:*`,
    logGroupArn: arn,
    logGroupClass: 'STANDARD',
    storedBytes: group.storedBytes,
  };
}
