/** Where a line belongs: one trace and, if a span is active, one span in it. */
export interface TraceScope {
  /** 32 lowercase hex digits, or a caller's own id that matches `[A-Za-z0-9._:-]{1,128}`. */
  readonly traceId: string;
  /** 16 lowercase hex digits; only when `traceId` came from that span. */
  readonly spanId: string | undefined;
  /** W3C trace-flags, 0 to 255: the span's or, without a span, the caller's, to be handed on. */
  readonly traceFlags: number | undefined;
  /** W3C tracestate: the span's or, without a span, the caller's, to be handed on. */
  readonly traceState: string | undefined;
  /** A record encoder's own: the end of a line with these fields, written on first use. */
  fragment: string | undefined;
  /** Whose rules of redaction wrote `fragment`: it is no good to an encoder with others. */
  fragmentOwner: object | undefined;
}

/** Makes a scope; all scopes have one shape, which keeps reading them cheap. */
export function createTraceScope(
  traceId: string,
  spanId?: string,
  traceFlags?: number,
  traceState?: string,
): TraceScope {
  return {
    traceId,
    spanId,
    traceFlags,
    traceState,
    fragment: undefined,
    fragmentOwner: undefined,
  };
}

/** Request headers as Node gives them: lower-case names. */
export type InboundHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The trace that an incoming request belongs to. */
export interface InboundTrace {
  readonly traceId: string;
  /** A safe `X-Trace-Id` of the caller that a stronger source overruled. */
  readonly clientTraceId: string | undefined;
  /** W3C trace-flags, 0 to 255: of the caller's `traceparent` where it named the trace, or new. */
  readonly traceFlags?: number | undefined;
  /** The caller's W3C tracestate, where its `traceparent` named the trace. */
  readonly traceState?: string | undefined;
}

/** What a scope can be started with; an `InboundTrace` fits. */
export interface ScopeStart {
  /** The id to continue; one that does not match `[A-Za-z0-9._:-]{1,128}` is replaced. Default: new. */
  readonly traceId?: string;
  /** Handed on to outgoing calls; default 1, sampled, and 3, sampled and random, with a new id. */
  readonly traceFlags?: number | undefined;
  /** Handed on to outgoing calls; default none. */
  readonly traceState?: string | undefined;
}

/** The port through which the system learns, scopes and hands on trace ids. */
export interface TraceContext {
  /** The scope of the running code; outside any scope the process's own. Never throws. */
  current(): TraceScope;
  /** The scope of the running code; undefined outside any. */
  tryCurrent(): TraceScope | undefined;
  /** Runs `fn`, and all it starts, in a scope of `traceId`, or of a new id; gives what `fn` gives. */
  run<T>(fn: () => T, start?: ScopeStart): T;
  /**
   * Which trace an incoming request continues.
   *
   * @param options.trustInbound false: the caller's headers never decide the id (public edges);
   *   default true
   */
  resolveInbound(
    headers: InboundHeaders,
    options?: { readonly trustInbound?: boolean },
  ): InboundTrace;
  /** Headers (`traceparent`, `tracestate`, `X-Trace-Id`) that make an outgoing call part of this trace. */
  outgoingHeaders(): Record<string, string>;
  /** Runs `fn` so that its own network calls are not traced. */
  suppress<T>(fn: () => T): T;
}
