import type { RequestOutcome, RequestStart } from '@dashtam/logging-domain';

/** A request that has ended, as a rule of one's own sees it. */
export type EndedRequest = RequestStart & RequestOutcome;

/** Whether a request matters, beside those that failed or were slow. */
export type ReleaseRule = (request: EndedRequest) => boolean;

/**
 * Whether the detail of a request is worth its bytes: it was answered 5xx, was slow, or `rule` says
 * so. A rule that throws says yes: too much detail is better than too little.
 */
export function requestMatters(
  request: RequestStart,
  outcome: RequestOutcome,
  rule: ReleaseRule | undefined,
): boolean {
  if (outcome.isSlow || (outcome.statusCode ?? 0) >= 500) return true;
  if (rule === undefined) return false;
  try {
    return rule({ ...request, ...outcome }) === true;
  } catch {
    return true;
  }
}
