import { createLogGroup } from './create-log-group';
import { createLogStream } from './create-log-stream';
import { deleteLogGroup } from './delete-log-group';
import { deleteLogStream } from './delete-log-stream';
import { describeLogGroups } from './describe-log-groups';
import { describeLogStreams } from './describe-log-streams';
import { filterLogEvents } from './filter-log-events';
import { getLogEvents } from './get-log-events';
import type { Operation } from './operation';
import { putLogEvents } from './put-log-events';
import { putRetentionPolicy } from './put-retention-policy';

/** Every API action that the emulator answers, by its name on the wire. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['CreateLogGroup', createLogGroup],
  ['CreateLogStream', createLogStream],
  ['DeleteLogGroup', deleteLogGroup],
  ['DeleteLogStream', deleteLogStream],
  ['DescribeLogGroups', describeLogGroups],
  ['DescribeLogStreams', describeLogStreams],
  ['FilterLogEvents', filterLogEvents],
  ['GetLogEvents', getLogEvents],
  ['PutLogEvents', putLogEvents],
  ['PutRetentionPolicy', putRetentionPolicy],
]);
