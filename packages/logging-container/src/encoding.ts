import type { EncodingOptions } from '@dashtam/logging-application';
import type { Runtime } from '@dashtam/logging-domain';
import type { ContainerOptions } from './container-options';
import type { LoggingSettings } from './settings';

/** Hex digits of a pseudonym: 64 bits, enough to tell the sessions of one log apart. */
const PSEUDONYM_DIGITS = 16;

type EncodingChoices = Pick<ContainerOptions, 'limits' | 'patterns' | 'emails'>;

/**
 * How lines are written: the level in lower case on the console, in upper case where production's
 * queries read them; session ids as keyed pseudonyms where there is a key.
 */
export function encodingOf(
  { logSink, pseudonymKey }: LoggingSettings,
  runtime: Runtime,
  { limits = {}, patterns = [], emails = 'keep' }: EncodingChoices = {},
): EncodingOptions {
  const levelCase = logSink === 'console' ? 'lower' : 'upper';
  if (pseudonymKey === undefined) return { levelCase, limits, patterns, emails };
  const pseudonym = (text: string): string =>
    `ps_${runtime.hmac(pseudonymKey, text).slice(0, PSEUDONYM_DIGITS)}`;
  return { levelCase, limits, patterns, emails, pseudonym };
}
