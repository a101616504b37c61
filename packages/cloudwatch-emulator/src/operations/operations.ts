import { createLogGroup } from './create-log-group';
import { createLogStream } from './create-log-stream';
import { deleteLogGroup } from './delete-log-group';
import { deleteLogStream } from './delete-log-stream';
import { describeLogGroups } from './describe-log-groups';
import { describeLogStreams } from './describe-log-streams';
import { describeQueries } from './describe-queries';
import { filterLogEvents } from './filter-log-events';
import { getLogEvents } from './get-log-events';
import { getQueryResults } from './get-query-results';
import type { Operation } from './operation';
import { putLogEvents } from './put-log-events';
import { putRetentionPolicy } from './put-retention-policy';
import { startQuery } from './start-query';
import { stopQuery } from './stop-query';

/** Every API action that the emulator answers, by its name on the wire. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['CreateLogGroup', createLogGroup],
  ['CreateLogStream', createLogStream],
  ['DeleteLogGroup', deleteLogGroup],
  ['DeleteLogStream', deleteLogStream],
  ['DescribeLogGroups', describeLogGroups],
  ['DescribeLogStreams', describeLogStreams],
  ['DescribeQueries', describeQueries],
  ['FilterLogEvents', filterLogEvents],
  ['GetLogEvents', getLogEvents],
  ['GetQueryResults', getQueryResults],
  ['PutLogEvents', putLogEvents],
  ['PutRetentionPolicy', putRetentionPolicy],
  ['StartQuery', startQuery],
  ['StopQuery', stopQuery],
]);
