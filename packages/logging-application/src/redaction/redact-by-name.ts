import type { KeyVerdict } from './key-verdict';

/** Turns a session id into text that identifies it without revealing it. */
export type Pseudonym = (sessionId: string) => string;

const REDACTED = '"[REDACTED]"';

/**
 * The JSON text that stands for a value under a sensitive key; undefined where the value may be
 * written: booleans, null and undefined reveal nothing, and a number under a plural is a count.
 */
export function redactByName(
  verdict: KeyVerdict,
  value: unknown,
  pseudonym: Pseudonym | undefined,
): string | undefined {
  if (value === undefined || value === null || typeof value === 'boolean') return undefined;
  if (verdict === 'secrets' && typeof value === 'number') return undefined;
  if (verdict === 'secret-text' && typeof value !== 'string') return undefined;
  if (verdict === 'session' && typeof value === 'string' && pseudonym !== undefined) {
    return `"${pseudonym(value)}"`;
  }
  return REDACTED;
}
