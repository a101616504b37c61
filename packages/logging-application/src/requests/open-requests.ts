import type {
  OpenRequest,
  RequestObserver,
  RequestOutcome,
  RequestStart,
} from '@dashtam/logging-domain';

/** Who wants to know of the traces that have open requests. */
export interface OpenTraceListener {
  /** The first request of a trace has begun. */
  opened(traceId: string): void;
  /** One of them has ended. */
  ended(request: RequestStart, outcome: RequestOutcome): void;
  /** The last of them has ended. */
  closed(traceId: string): void;
}

interface OpenTrace {
  readonly requests: Set<RequestStart>;
  isFollowed: boolean;
}

/**
 * Requests that are open at a time; of more, the oldest count as ended without mattering. So many
 * are hardly at work in one process: whoever told of them forgot their end.
 */
export const MAX_OPEN_REQUESTS = 10_000;

/** Knows which requests are open, by their traces. */
export class OpenRequests implements RequestObserver {
  readonly #traces = new Map<string, OpenTrace>();
  #open = 0;
  #listener: OpenTraceListener | undefined;
  #followed: ((request: RequestStart) => boolean) | undefined;

  /** From now on, `listener` is told; before the first request begins. */
  listen(listener: OpenTraceListener): void {
    this.#listener = listener;
  }

  begin(start: RequestStart): OpenRequest {
    const request = { ...start };
    let trace = this.#traces.get(request.traceId);
    if (trace === undefined) {
      trace = { requests: new Set(), isFollowed: false };
      this.#traces.set(request.traceId, trace);
      this.#listener?.opened(request.traceId);
    }
    trace.requests.add(request);
    if (this.#followed?.(request)) trace.isFollowed = true;
    this.#open += 1;
    if (this.#open > MAX_OPEN_REQUESTS) this.#forgetOldest();
    return { end: (outcome) => this.#end(request, outcome) };
  }

  /** From now on, only the traces of such requests count as followed, open ones included. */
  follow(followed: ((request: RequestStart) => boolean) | undefined): void {
    this.#followed = followed;
    for (const trace of this.#traces.values()) {
      trace.isFollowed = followed !== undefined && [...trace.requests].some(followed);
    }
  }

  /** Whether one of the open requests of a trace is followed. */
  isFollowed(traceId: string): boolean {
    return this.#traces.get(traceId)?.isFollowed ?? false;
  }

  #end(request: RequestStart, outcome: RequestOutcome): void {
    const { traceId } = request;
    const trace = this.#traces.get(traceId);
    if (!trace?.requests.has(request)) return;
    this.#listener?.ended(request, outcome);
    this.#remove(traceId, trace, request);
  }

  #forgetOldest(): void {
    const [[traceId, trace] = []] = this.#traces;
    const [request] = trace?.requests ?? [];
    if (traceId !== undefined && trace && request) this.#remove(traceId, trace, request);
  }

  #remove(traceId: string, trace: OpenTrace, request: RequestStart): void {
    trace.requests.delete(request);
    this.#open -= 1;
    if (trace.requests.size > 0) return;
    this.#traces.delete(traceId);
    this.#listener?.closed(traceId);
  }
}
