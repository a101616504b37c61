/** What is known of a request, or of another piece of work, when it begins. */
export interface RequestStart {
  /** The `trace_id` of its lines. */
  readonly traceId: string;
  /** `GET`, `POST` ..., in upper case. */
  readonly method: string;
  /** The path that was asked for, without query; it begins with `/`. */
  readonly path: string;
}

/** How a request ended. */
export interface RequestOutcome {
  /** HTTP status of the answer; undefined when nothing was answered. */
  readonly statusCode: number | undefined;
  /** From its begin to its end, milliseconds. */
  readonly durationMs: number;
  /** It took longer than whoever served it calls normal. */
  readonly isSlow: boolean;
  /** The client went away before the whole answer was sent. */
  readonly isAborted: boolean;
  /** Template of the route that matched, `/users/:id`; undefined when none did. */
  readonly route: string | undefined;
}

/** A request that has begun. */
export interface OpenRequest {
  /** To be called after its last line; a second call does nothing. Never throws. */
  end(outcome: RequestOutcome): void;
}

/**
 * The port by which whoever serves requests (HTTP middleware, a queue consumer) tells when they
 * begin and end. Several requests of one trace may be open at the same time.
 */
export interface RequestObserver {
  /**
   * To be called before the first line of the request. Never throws. Its end has to be told, whatever
   * happens; an observer may forget the oldest of requests that are open by the thousand.
   */
  begin(request: RequestStart): OpenRequest;
}
