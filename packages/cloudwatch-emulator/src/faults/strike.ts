import { errorAnswer, type Answer } from '../wire/answer';
import { ApiError } from '../api-error';
import type { RejectedLogEventsInfo } from '../limits/event-age';
import type { RequestFault } from './fault';

/** The call that a fault strikes, as far as a fault can act on it. */
export interface StruckCall {
  readonly action: string;
  /** Applies the request and returns its true answer. */
  readonly perform: (forcedRejection?: RejectedLogEventsInfo) => Answer;
  /** Sends an answer. */
  readonly send: (answer: Answer) => void;
  /** Resets the connection. */
  readonly reset: () => void;
}

/** Lets a fault strike a call. */
export function strike(fault: RequestFault, call: StruckCall): void {
  switch (fault.kind) {
    case 'reset-before':
      return call.reset();
    case 'reset-after':
      call.perform();
      return call.reset();
    case 'hang':
      if (fault.applied === true) call.perform();
      return;
    case 'slow':
      // Unreferenced: a late answer does not keep a process alive whose emulator was closed.
      setTimeout(() => call.send(call.perform()), fault.delayMs).unref();
      return;
    case 'partial-reject':
      return call.send(call.perform(fault.rejected));
    case 'garbage':
      return call.send(garbage(fault.status ?? 502));
    default:
      return call.send(errorAnswer(refusal(fault, call.action)));
  }
}

type RefusingFault = Extract<
  RequestFault,
  { readonly kind: 'throttle' | 'unavailable' | 'access-denied' | 'error' }
>;

function refusal(fault: RefusingFault, action: string): ApiError {
  switch (fault.kind) {
    case 'throttle':
      return new ApiError('ThrottlingException', 'Rate exceeded');
    case 'unavailable':
      return new ApiError(
        'ServiceUnavailableException',
        'The service cannot complete the request.',
        503,
      );
    case 'access-denied':
      return new ApiError(
        'AccessDeniedException',
        `User is not authorized to perform: logs:${action} because no identity-based policy allows the logs:${action} action`,
      );
    case 'error':
      return new ApiError(fault.code, fault.message ?? `Injected ${fault.code}`, fault.status);
  }
}

function garbage(status: number): Answer {
  const body = `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`;
  return { status, contentType: 'text/html', body };
}
