import { associateKmsKey } from './associate-kms-key';
import { createLogGroup } from './create-log-group';
import { createLogStream } from './create-log-stream';
import { deleteAlarms } from './delete-alarms';
import { deleteLogGroup } from './delete-log-group';
import { deleteLogStream } from './delete-log-stream';
import { describeAlarms } from './describe-alarms';
import { describeLogGroups } from './describe-log-groups';
import { describeLogStreams } from './describe-log-streams';
import { describeQueries } from './describe-queries';
import { disassociateKmsKey } from './disassociate-kms-key';
import { filterLogEvents } from './filter-log-events';
import { getLogEvents } from './get-log-events';
import { getMetricData } from './get-metric-data';
import { getMetricStatistics } from './get-metric-statistics';
import { getQueryResults } from './get-query-results';
import { listMetrics } from './list-metrics';
import type { Operation } from './operation';
import { putLogEvents } from './put-log-events';
import { putMetricAlarm } from './put-metric-alarm';
import { putRetentionPolicy } from './put-retention-policy';
import { startQuery } from './start-query';
import { stopQuery } from './stop-query';

/** Every API action of CloudWatch Logs and CloudWatch that the emulator answers, by its name. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['AssociateKmsKey', associateKmsKey],
  ['CreateLogGroup', createLogGroup],
  ['CreateLogStream', createLogStream],
  ['DeleteAlarms', deleteAlarms],
  ['DeleteLogGroup', deleteLogGroup],
  ['DeleteLogStream', deleteLogStream],
  ['DescribeAlarms', describeAlarms],
  ['DescribeLogGroups', describeLogGroups],
  ['DescribeLogStreams', describeLogStreams],
  ['DescribeQueries', describeQueries],
  ['DisassociateKmsKey', disassociateKmsKey],
  ['FilterLogEvents', filterLogEvents],
  ['GetLogEvents', getLogEvents],
  ['GetMetricData', getMetricData],
  ['GetMetricStatistics', getMetricStatistics],
  ['GetQueryResults', getQueryResults],
  ['ListMetrics', listMetrics],
  ['PutLogEvents', putLogEvents],
  ['PutMetricAlarm', putMetricAlarm],
  ['PutRetentionPolicy', putRetentionPolicy],
  ['StartQuery', startQuery],
  ['StopQuery', stopQuery],
]);
