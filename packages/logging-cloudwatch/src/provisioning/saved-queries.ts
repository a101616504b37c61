/** A Logs Insights query that operators need again and again. */
export interface SavedQuery {
  /** On the command line, and behind `dashtam/` among the saved queries of an account. */
  readonly name: string;
  readonly description: string;
  /**
   * What the query needs to know. Each stands in the text as `{{name}}`, inside quotes. Source:
   * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_QueryParameter.html
   */
  readonly parameters: readonly SavedQueryParameter[];
  /** Logs Insights QL over the fields of a record. */
  readonly queryString: string;
}

/** A value that is filled in when the query is run. */
export interface SavedQueryParameter {
  /** A field of the record. */
  readonly name: string;
  readonly description: string;
}

/** The documented queries. */
export const SAVED_QUERIES: readonly SavedQuery[] = [
  {
    name: 'errors-of-user',
    description: 'Every error of one user, newest first.',
    parameters: [{ name: 'user_id', description: 'id of the user' }],
    queryString: [
      'fields @timestamp, message, error_type, error_message, trace_id',
      '| filter level = "ERROR" and user_id = "{{user_id}}"',
      '| sort @timestamp desc',
      '| limit 100',
    ].join('\n'),
  },
  {
    name: 'request-duration',
    description: 'How long requests take, milliseconds: the median, P95 and P99.',
    parameters: [],
    queryString: [
      'fields @timestamp, message, duration_ms',
      '| filter message = "Request completed"',
      '| stats percentile(duration_ms, 50) as p50,',
      '  percentile(duration_ms, 95) as p95, percentile(duration_ms, 99) as p99',
    ].join('\n'),
  },
  {
    name: 'errors-by-type',
    description: 'How often each type of error was logged, most frequent first.',
    parameters: [],
    queryString: [
      'fields error_type',
      '| filter level = "ERROR"',
      '| stats count() as count by error_type',
      '| sort count desc',
    ].join('\n'),
  },
  {
    name: 'trace',
    description: 'Every line of one trace, oldest first.',
    parameters: [{ name: 'trace_id', description: 'id of the trace' }],
    queryString: [
      'fields @timestamp, level, message',
      '| filter trace_id = "{{trace_id}}"',
      '| sort @timestamp asc',
    ].join('\n'),
  },
];
