/** What somebody may do in CloudWatch Logs. */
export interface Rights {
  /** Whose rights they are, in words that begin a sentence. */
  readonly of: string;
  readonly granted: readonly string[];
  readonly denied: readonly string[];
  /** What goes beyond single actions on the group, in words: wildcards, `NotAction`. */
  readonly wide: readonly string[];
}

/** Needed by everything that sends lines. */
export const PUT = 'PutLogEvents';
/** Needed for daily streams. */
export const CREATE_STREAM = 'CreateLogStream';
/** Needed where the application creates its group too. */
export const MANAGED = ['CreateLogGroup', 'PutRetentionPolicy'] as const;
/** Never needed; what a thief would do with them is worst. */
export const FOREIGN = [
  'DeleteLogGroup',
  'DeleteLogStream',
  'DeleteRetentionPolicy',
  'DescribeLogGroups',
  'DescribeLogStreams',
  'DisassociateKmsKey',
  'FilterLogEvents',
  'GetLogEvents',
  'GetQueryResults',
  'PutResourcePolicy',
  'PutSubscriptionFilter',
  'StartQuery',
] as const;
