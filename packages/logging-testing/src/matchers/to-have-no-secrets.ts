import { listRecords, recordsOf } from './logged-lines';
import type { MatcherResult } from './matcher';

/**
 * None of the secrets is in any line, neither as it is nor as JSON, percent-encoding or base64
 * writes it. Base64 is looked for as that of the secret alone: inside longer text, as in
 * `Basic base64(user:secret)`, it is not found; name that text as a secret too.
 *
 * @throws TypeError where no secret is named, or one of less than 4 characters, which proves nothing
 */
export function toHaveNoSecrets(received: unknown, ...secrets: readonly string[]): MatcherResult {
  const weak = secrets.find((secret) => typeof secret !== 'string' || secret.length < 4);
  if (secrets.length === 0 || weak !== undefined) {
    const seen = weak === undefined ? 'none' : JSON.stringify(weak);
    throw new TypeError(
      `toHaveNoSecrets was given ${seen}; allowed: one secret or more, of 4 characters or more`,
    );
  }
  const records = recordsOf(received);
  const leaks = records.filter((record) => {
    const line = JSON.stringify(record);
    return secrets.some((secret) => formsOf(secret).some((form) => line.includes(form)));
  });
  return {
    pass: leaks.length === 0,
    message: () =>
      leaks.length === 0
        ? `expected one of ${secrets.length} secrets in a line; logged was:\n${listRecords(records)}`
        : `expected no secret in any line, but there is one in:\n${listRecords(leaks)}`,
  };
}

function formsOf(secret: string): readonly string[] {
  const quoted = JSON.stringify(secret).slice(1, -1);
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [quoted, encodeURIComponent(secret), base64];
}
