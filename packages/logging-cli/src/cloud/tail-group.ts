import type { FilteredLogEvent } from '@aws-sdk/client-cloudwatch-logs';
import type { SourceLine } from '../input/read-lines';
import { pause } from '../input/pause';
import type { Terminal } from '../terminal';
import type { CloudOptions } from './cloud-options';
import { connect } from './create-client';
import { eventsOf, lineOf } from './read-events';

/** Which events of a group are shown. */
export interface TailGroupOptions extends Pick<CloudOptions, 'region' | 'endpoint' | 'since'> {
  readonly group: string;
  /** How many of the events that are there. */
  readonly lines: number;
  /** Go on with those to come, until the signal. */
  readonly follow: boolean;
  /** Only events that match. Default: all. */
  readonly filterPattern?: string | undefined;
}

/** Between two looks. An account has a few calls of FilterLogEvents a second for all who look. */
const POLL_MS = 2_000;
/** Events come late by as much as a batch, a retry or another clock takes: so far back each look goes. */
const LATE_MS = 60_000;

/** The newest events of a group, and then those that come, each once. Rejects with CliError. */
export async function* tailGroup(
  { group: logGroupName, since, lines, follow, filterPattern, ...where }: TailGroupOptions,
  { env, signal }: Pick<Terminal, 'env' | 'signal'>,
): AsyncGenerator<SourceLine> {
  const connection = await connect(where, env);
  const seen = new SeenEvents(since);
  try {
    const select = (startTime: number) =>
      eventsOf(connection, { logGroupName, startTime, filterPattern }, signal);
    const newest: FilteredLogEvent[] = [];
    for await (const event of select(since)) {
      seen.add(event);
      newest.push(event);
      if (newest.length > lines) newest.shift();
    }
    for (const event of newest) yield lineOf(logGroupName, event);
    while (follow) {
      await pause(POLL_MS, signal);
      if (signal?.aborted === true) return;
      for await (const event of select(seen.lookFrom())) {
        if (seen.add(event)) yield lineOf(logGroupName, event);
      }
    }
  } finally {
    connection.client.destroy();
  }
}

/** The events that a look back would find again. */
class SeenEvents {
  readonly #times = new Map<string, number>();
  readonly #since: number;
  #newestMs: number;

  constructor(since: number) {
    this.#since = since;
    this.#newestMs = since;
  }

  /** Answers whether the event is a new one. */
  add({ eventId = '', timestamp = 0 }: FilteredLogEvent): boolean {
    if (this.#times.has(eventId)) return false;
    this.#times.set(eventId, timestamp);
    this.#newestMs = Math.max(this.#newestMs, timestamp);
    return true;
  }

  /** From when on to look again, epoch milliseconds; what is older is forgotten. */
  lookFrom(): number {
    // An event of a clock that is ahead must not hide those of the others.
    const fromMs = Math.max(this.#since, Math.min(this.#newestMs, Date.now()) - LATE_MS);
    for (const [id, timeMs] of this.#times) {
      if (timeMs < fromMs) this.#times.delete(id);
    }
    return fromMs;
  }
}
