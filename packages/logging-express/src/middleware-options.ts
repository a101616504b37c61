/** What `traceMiddleware` can be told. */
export interface TraceMiddlewareOptions {
  /**
   * Whether the caller's headers may decide the trace id. Default true; false for public edges.
   * An active OpenTelemetry span decides in either case.
   */
  readonly trustInbound?: boolean;
  /**
   * Paths, without query, whose requests get no "Request received" and no terminal line, for
   * health checks. Trace id, header and `req.log` stay. Default none.
   */
  readonly ignore?: readonly string[];
  /** From this duration in milliseconds on, an answer is at least a warning. Default never. */
  readonly slowMs?: number;
  /**
   * Whether "Request received" carries the parameters of the query string, as `request_query` by
   * name, redacted as every field is. Default false.
   */
  readonly logQuery?: boolean;
}

/** The options with their defaults. */
export interface ResolvedOptions {
  readonly trustInbound: boolean;
  readonly ignored: ReadonlySet<string>;
  readonly slowMs: number;
  readonly logQuery: boolean;
}

/**
 * Fills the defaults in.
 *
 * @throws RangeError for a `slowMs` below 0 and for an ignored path that does not begin with `/`
 */
export function resolveOptions(options: TraceMiddlewareOptions): ResolvedOptions {
  const { trustInbound = true, ignore = [], slowMs = Infinity, logQuery = false } = options;
  if (!(slowMs >= 0)) {
    throw new RangeError(`slowMs is ${slowMs}; it must be a number of milliseconds, 0 or more`);
  }
  const relative = ignore.find((path) => !path.startsWith('/'));
  if (relative !== undefined) {
    throw new RangeError(`ignore has the path "${relative}"; a path begins with /`);
  }
  return { trustInbound, ignored: new Set(ignore), slowMs, logQuery };
}
