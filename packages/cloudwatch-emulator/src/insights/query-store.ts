import { randomUUID } from 'node:crypto';
import { resourceNotFound } from '../api-error';
import type { QueryOutcome } from './run-query';

/** The states of a query that the emulator knows. */
export type QueryStatus = 'Running' | 'Complete' | 'Cancelled';

/** A query that was started. */
export interface StartedQuery {
  readonly queryId: string;
  readonly queryString: string;
  readonly logGroupNames: readonly string[];
  /** Epoch milliseconds. */
  readonly createTime: number;
  readonly outcome: QueryOutcome;
  /** How many events lay in the query's time range, and their message bytes. */
  readonly scanned: { readonly records: number; readonly bytes: number };
  status: QueryStatus;
}

/** Every query of one emulator. */
export class QueryStore {
  readonly #queries = new Map<string, StartedQuery>();

  /** Keeps a query and returns its id. It is Running until its results are first asked for. */
  add(query: Omit<StartedQuery, 'queryId' | 'status'>): string {
    const queryId = randomUUID();
    this.#queries.set(queryId, { ...query, queryId, status: 'Running' });
    return queryId;
  }

  /** Throws ResourceNotFoundException. */
  get(queryId: string): StartedQuery {
    const query = this.#queries.get(queryId);
    if (query === undefined) throw resourceNotFound(`Query with ID '${queryId}' does not exist.`);
    return query;
  }

  /** All queries, the newest first. */
  all(): readonly StartedQuery[] {
    return [...this.#queries.values()].reverse();
  }
}
