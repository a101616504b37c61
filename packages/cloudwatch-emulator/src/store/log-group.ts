/** An accepted event as the emulator keeps it. */
export interface StoredEvent {
  /** Its position in the order of acceptance, over all groups. */
  readonly sequence: number;
  readonly groupName: string;
  readonly streamName: string;
  /** When it happened, as the client said, epoch milliseconds. */
  readonly timestamp: number;
  readonly message: string;
  /** When the emulator accepted it, epoch milliseconds. */
  readonly ingestionTime: number;
}

/** A log stream and its events. */
export interface LogStream {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly creationTime: number;
  /** In the order of acceptance. */
  readonly events: StoredEvent[];
}

/** A log group and its streams. */
export interface LogGroup {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly creationTime: number;
  readonly streams: Map<string, LogStream>;
  /** Message bytes plus 26 for each event. */
  storedBytes: number;
  /** Absent: events never expire. */
  retentionInDays?: number;
  /** ARN of the key that encrypts its events, which are not encrypted here. Absent: the service's own. */
  kmsKeyId?: string;
}

/** The same events by time; events of one time stay in the order of acceptance. */
export function byTimestamp(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return [...events].sort((a, b) => a.timestamp - b.timestamp || a.sequence - b.sequence);
}
