/** The ways in which a process may use its log group, from the fewest rights to the most. */
export type RightsMode = 'put-only' | 'daily-streams' | 'managed';

/** One thing that a policy allows. */
export interface RightsStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  /** API actions, with the prefix of their service. */
  readonly Action: readonly string[];
  /** Whether the actions are on the streams of a group, or on the group. */
  readonly on: 'streams' | 'group';
}

const PUT: RightsStatement = {
  Sid: 'PutLines',
  Effect: 'Allow',
  Action: ['logs:PutLogEvents'],
  on: 'streams',
};

const STREAMS: RightsStatement = {
  Sid: 'CreateDailyStreams',
  Effect: 'Allow',
  Action: ['logs:CreateLogStream'],
  on: 'group',
};

const GROUP: RightsStatement = {
  Sid: 'CreateGroup',
  Effect: 'Allow',
  Action: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy'],
  on: 'group',
};

/**
 * What each way needs, and nothing else:
 * - `put-only`: a fixed stream that somebody else has made
 * - `daily-streams`: a group that somebody else has made
 * - `managed`: the adapter makes the group too, and sets its retention
 */
export const RIGHTS: Readonly<Record<RightsMode, readonly RightsStatement[]>> = {
  'put-only': [PUT],
  'daily-streams': [PUT, STREAMS],
  managed: [PUT, STREAMS, GROUP],
};
