/**
 * What to do after a failed call:
 * - `retry`: throttled, 5xx, network, time-out; keep the lines, try again with backoff
 * - `create-stream`, `create-group`: it is missing; create it, then try again
 * - `bisect`: the batch was refused; halve it until the bad event stands alone
 * - `new-client`: the credentials are no longer good; read them afresh, then as `retry`
 * - `skew-retry`: our clock is off; the SDK has just learnt the offset, so try at once
 * - `report`: denied; keep the lines, tell the operator, try again slowly
 * - `accepted`: the service has the batch already
 */
export type Verdict =
  | 'retry'
  | 'create-stream'
  | 'create-group'
  | 'bisect'
  | 'new-client'
  | 'skew-retry'
  | 'report'
  | 'accepted';

const VERDICT_BY_NAME: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  ['ThrottlingException', 'retry'],
  ['Throttling', 'retry'],
  ['RequestLimitExceeded', 'retry'],
  ['TooManyRequestsException', 'retry'],
  ['LimitExceededException', 'retry'],
  ['ServiceUnavailableException', 'retry'],
  ['OperationAbortedException', 'retry'],
  ['RequestTimeout', 'retry'],
  // Of services that still ask for sequence tokens: no fault of the lines, which must stay.
  ['InvalidSequenceTokenException', 'retry'],
  ['InvalidParameterException', 'bisect'],
  ['ValidationException', 'bisect'],
  ['SerializationException', 'bisect'],
  ['DataAlreadyAcceptedException', 'accepted'],
  ['ExpiredTokenException', 'new-client'],
  ['ExpiredToken', 'new-client'],
  ['UnrecognizedClientException', 'new-client'],
  ['InvalidClientTokenId', 'new-client'],
  ['InvalidSignatureException', 'new-client'],
  ['CredentialsProviderError', 'new-client'],
  ['RequestTimeTooSkewed', 'skew-retry'],
  ['RequestExpired', 'skew-retry'],
  ['RequestInTheFuture', 'skew-retry'],
]);

/** Status 413: the body is too large, for the service or for a proxy on the way. */
const PAYLOAD_TOO_LARGE = 413;
const TRANSIENT_CLIENT_STATUSES: readonly number[] = [408, 425, 429];

/**
 * Decides by the service's error name where there is one, else by HTTP status, since the body of
 * a proxy's error says nothing. What has no status never reached the service.
 */
export function classify(error: unknown): Verdict {
  const { name, message, status } = describe(error);
  if (name === 'ResourceNotFoundException') {
    return /log group/i.test(message) ? 'create-group' : 'create-stream';
  }
  if (name === 'InvalidSignatureException' && /Signature (expired|not yet current)/.test(message)) {
    return 'skew-retry';
  }
  const named = VERDICT_BY_NAME.get(name);
  if (named !== undefined) return named;
  if (status === PAYLOAD_TOO_LARGE) return 'bisect';
  const isRefusal = status >= 400 && status < 500 && !TRANSIENT_CLIENT_STATUSES.includes(status);
  return isRefusal ? 'report' : 'retry';
}

/** The service's name of an error, `Error` where it has none. */
export function errorName(error: unknown): string {
  return describe(error).name;
}

/** One line for the operator: name, HTTP status and the beginning of the message. */
export function reasonOf(error: unknown): string {
  const { name, message, status } = describe(error);
  const where = status === 0 ? 'no answer' : `HTTP ${status}`;
  return `${name} (${where}): ${message.slice(0, 200)}`;
}

interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  /** 0 where no response was read. */
  readonly status: number;
}

function describe(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null) {
    return { name: 'Error', message: String(error), status: 0 };
  }
  const { name, message, $metadata, $response } = error as Partial<Record<string, unknown>> & {
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly $response?: { readonly statusCode?: number };
  };
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : '',
    status: $metadata?.httpStatusCode ?? $response?.statusCode ?? 0,
  };
}

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 30_000;
const DRAINING_BACKOFF_MS = 1_000;

/**
 * How long to wait before the next attempt: exponential with full jitter, from 100 ms to 30 s.
 * Denied calls wait 15 to 30 s, since only a human ends them. While somebody waits in `flush` or
 * `close` no wait is longer than 1 s, since there is little time left.
 * Source: https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 *
 * @param attempt attempts that failed so far, at least 1
 * @param random from 0 up to, not including, 1
 */
export function backoffMs(
  verdict: Verdict,
  attempt: number,
  random: number,
  isDraining: boolean,
): number {
  const longestMs = isDraining ? DRAINING_BACKOFF_MS : LONGEST_BACKOFF_MS;
  if (verdict === 'report') return Math.round((longestMs * (1 + random)) / 2);
  // 2^20 x 100 ms is beyond every cap; without the bound the power would overflow.
  const ceilingMs = FIRST_BACKOFF_MS * 2 ** Math.min(attempt - 1, 20);
  return Math.round(random * Math.min(ceilingMs, longestMs));
}
