import type { RejectedLogEventsInfo } from '../limits/event-age';
import type { RequestBody } from '../wire/request-members';

/** How often a fault strikes, and which calls. */
export interface FaultScope {
  /** Only calls of this API action, for example `PutLogEvents`. Default: every action. */
  readonly action?: string;
  /** How many matching calls it strikes, or until `heal()`. Default 1; a whole number from 1. */
  readonly times?: number | 'until-cleared';
  /** Only calls whose parsed request body satisfies this. Default: every body. What it throws becomes a 500. */
  readonly when?: (body: RequestBody) => boolean;
}

/** The service refuses with 400 ThrottlingException, `Rate exceeded`. Nothing is applied. */
export interface ThrottleFault extends FaultScope {
  readonly kind: 'throttle';
}

/** The service refuses with 503 ServiceUnavailableException. Nothing is applied. */
export interface UnavailableFault extends FaultScope {
  readonly kind: 'unavailable';
}

/** The service refuses with 400 AccessDeniedException. Nothing is applied. */
export interface AccessDeniedFault extends FaultScope {
  readonly kind: 'access-denied';
}

/** The service refuses with any status and code. Nothing is applied. */
export interface ErrorFault extends FaultScope {
  readonly kind: 'error';
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** Error code on the wire, for example `ExpiredTokenException`. */
  readonly code: string;
  /** Default: a sentence that names the code. */
  readonly message?: string;
}

/** The request is read and the connection is reset. Nothing is applied. */
export interface ResetBeforeFault extends FaultScope {
  readonly kind: 'reset-before';
}

/** The request is applied and the connection is reset instead of an answer. */
export interface ResetAfterFault extends FaultScope {
  readonly kind: 'reset-after';
}

/** The request is read and never answered; the connection stays open. */
export interface HangFault extends FaultScope {
  readonly kind: 'hang';
  /** Whether the request is applied nevertheless. Default false. */
  readonly applied?: boolean;
}

/** The request is applied and answered only after a while, also when the client has gone. */
export interface SlowFault extends FaultScope {
  readonly kind: 'slow';
  /** Milliseconds from the request's end to its application and answer. */
  readonly delayMs: number;
}

/** The answer is a page of HTML, as a proxy in between would send it. Nothing is applied. */
export interface GarbageFault extends FaultScope {
  readonly kind: 'garbage';
  /** HTTP status. Default 502. */
  readonly status?: number;
}

/**
 * PutLogEvents answers 200 with `rejectedLogEventsInfo` and keeps only the other events, whatever
 * their age. Other actions are not struck.
 */
export interface PartialRejectFault extends FaultScope {
  readonly kind: 'partial-reject';
  /** The answer's indexes: start inclusive, ends exclusive. Events outside of them are kept. */
  readonly rejected: RejectedLogEventsInfo;
}

/**
 * Nothing gets through until `heal()`: open connections are reset at once and new ones as they
 * arrive, before a request is read. Such attempts do not show in `calls()`.
 */
export interface OutageFault {
  readonly kind: 'outage';
}

/** Something that goes wrong with calls to come. */
export type Fault = RequestFault | OutageFault;

/** A fault that strikes single requests. */
export type RequestFault =
  | ThrottleFault
  | UnavailableFault
  | AccessDeniedFault
  | ErrorFault
  | ResetBeforeFault
  | ResetAfterFault
  | HangFault
  | SlowFault
  | GarbageFault
  | PartialRejectFault;
