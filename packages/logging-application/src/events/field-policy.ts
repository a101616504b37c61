import { REDACTED, type EventField } from '@dashtam/logging-domain';
import { keyVerdict } from '../redaction/key-verdict';
import { maskEmails, type EmailPolicy } from '../redaction/scan/scan-emails';

/** What log lines of events may tell. */
export interface FieldPolicy {
  /** Makes a value a keyed pseudonym. Default: such values are redacted. */
  readonly pseudonym?: (text: string) => string;
  /** What becomes of personal data: as it is, its first character, a pseudonym. Default `keep`. */
  readonly pii?: EmailPolicy;
  /** Whether amounts of money are told, as on a developer's machine. Default false. */
  readonly financial?: boolean;
}

/** Makes what a line tells of a payload field's value. */
export type ShownValue = (value: unknown) => unknown;

const asItIs: ShownValue = (value) => value;

/** How lines tell a payload field; undefined where they do not. */
export function shownValue(
  name: string,
  { sensitivity }: EventField,
  { pseudonym, pii = 'keep', financial = false }: FieldPolicy,
): ShownValue | undefined {
  switch (sensitivity) {
    case 'open':
      return asItIs;
    case 'secret':
    case 'withheld':
      return undefined;
    case 'financial':
      return financial ? asItIs : undefined;
    case 'pseudonym':
      // The encoder does it for session ids, in these lines as in all others: once is enough.
      if (keyVerdict(name) === 'session') return asItIs;
      return pseudonym === undefined ? () => REDACTED : (value) => pseudonym(String(value));
    case 'pii':
      if (pii === 'keep') return asItIs;
      if (pii === 'mask' || pseudonym === undefined) return (value) => masked(String(value));
      return (value) => pseudonym(String(value).toLowerCase());
  }
}

/** An address keeps its domain, anything else its first character alone. */
function masked(text: string): string {
  const clean = maskEmails(text);
  return clean === text ? `${text.charAt(0)}***` : clean;
}
