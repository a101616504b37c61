import type { InputEvent } from '../input-event';
import { PUT_LIMITS } from '../limits/service-limits';
import { resourceAlreadyExists, resourceNotFound } from '../api-error';
import type { LogGroup, LogStream, StoredEvent } from './log-group';

/** What a store does with the events that it accepts. */
export interface LogStoreOptions {
  /** Whether they can be read later. */
  readonly keepEvents: boolean;
  /** Told of the events of each append, before it returns. */
  readonly onEvents?: ((events: readonly StoredEvent[]) => void) | undefined;
}

/** The log groups, streams and events of one emulator. */
export class LogStore {
  readonly #groups = new Map<string, LogGroup>();
  readonly #accepted: StoredEvent[] = [];
  readonly #options: LogStoreOptions;
  #acceptedCount = 0;

  constructor(options: LogStoreOptions) {
    this.#options = options;
  }

  /** Every kept event ever accepted, in the order of acceptance, also those of deleted groups. */
  get accepted(): readonly StoredEvent[] {
    return this.#accepted;
  }

  /** How many events were ever accepted, kept or not. */
  get acceptedCount(): number {
    return this.#acceptedCount;
  }

  /** All groups, sorted by name. */
  groups(): readonly LogGroup[] {
    return [...this.#groups.values()].sort((a, b) => compare(a.name, b.name));
  }

  /** The group of that name. Throws ResourceNotFoundException. */
  group(name: string): LogGroup {
    const group = this.#groups.get(name);
    if (group === undefined) throw resourceNotFound('The specified log group does not exist.');
    return group;
  }

  /** The stream of that name. Throws ResourceNotFoundException, also for the group. */
  stream(groupName: string, streamName: string): LogStream {
    const stream = this.group(groupName).streams.get(streamName);
    if (stream === undefined) throw resourceNotFound('The specified log stream does not exist.');
    return stream;
  }

  /** Throws ResourceAlreadyExistsException. */
  createGroup(name: string, creationTime: number): void {
    if (this.#groups.has(name)) {
      throw resourceAlreadyExists('The specified log group already exists');
    }
    this.#groups.set(name, { name, creationTime, storedBytes: 0, streams: new Map() });
  }

  /** Throws ResourceAlreadyExistsException, and ResourceNotFoundException for the group. */
  createStream(groupName: string, name: string, creationTime: number): void {
    const { streams } = this.group(groupName);
    if (streams.has(name)) throw resourceAlreadyExists('The specified log stream already exists');
    streams.set(name, { name, creationTime, events: [] });
  }

  /** Throws ResourceNotFoundException. */
  deleteGroup(name: string): void {
    this.group(name);
    this.#groups.delete(name);
  }

  /** Throws ResourceNotFoundException. */
  deleteStream(groupName: string, name: string): void {
    this.stream(groupName, name);
    this.group(groupName).streams.delete(name);
  }

  /** Stores events that were found acceptable. Throws ResourceNotFoundException. */
  append(
    groupName: string,
    streamName: string,
    events: readonly InputEvent[],
    ingestionTime: number,
  ): void {
    const group = this.group(groupName);
    const stream = this.stream(groupName, streamName);
    const { keepEvents, onEvents } = this.#options;
    const stored = events.map(({ timestamp, message }, index) => {
      const sequence = this.#acceptedCount + index;
      return { sequence, groupName, streamName, timestamp, message, ingestionTime };
    });
    this.#acceptedCount += stored.length;
    for (const event of stored) {
      group.storedBytes += Buffer.byteLength(event.message) + PUT_LIMITS.overheadBytes;
      if (!keepEvents) continue;
      this.#accepted.push(event);
      stream.events.push(event);
    }
    onEvents?.(stored);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
