import { findSecrets } from '@dashtam/logging-application';
import { DEFAULT_LIMITS } from '@dashtam/logging-domain';
import type { SourceLine } from '../input/read-lines';
import { parseRecord, textOf, type LogRecord } from '../records/log-record';
import { levelOf } from '../records/record-filter';
import { internalDetailIn } from './internal-detail';

/** What is wrong with some lines: how many, and where the first of them are. */
export interface Suspects {
  readonly count: number;
  /** `file:line what`, the first few; never the secret itself. */
  readonly examples: readonly string[];
}

/** What the checks know of captured lines. */
export interface LineFacts {
  readonly records: number;
  readonly debugRecords: number;
  /** Lines that are no JSON object. */
  readonly otherLines: number;
  readonly suspects: Readonly<Record<Suspicion, Suspects>>;
}

const SUSPICIONS = [
  'password',
  'token',
  'number',
  'user-input',
  'trace-id',
  'error-detail',
  'delivery',
] as const;

/** What a line can be suspected of. */
export type Suspicion = (typeof SUSPICIONS)[number];

const MAX_EXAMPLES = 3;

/** Looks over captured lines, one by one; the lines are not kept. */
export async function gatherLineFacts(lines: AsyncIterable<SourceLine>): Promise<LineFacts> {
  const found = new Map(SUSPICIONS.map((kind) => [kind, { count: 0, examples: [] as string[] }]));
  let [records, debugRecords, otherLines] = [0, 0, 0];
  const lineNumbers = new Map<string, number>();
  for await (const { text, source } of lines) {
    const number = (lineNumbers.get(source) ?? 0) + 1;
    lineNumbers.set(source, number);
    if (text.trim() === '') continue;
    const record = parseRecord(text);
    if (record === undefined) otherLines += 1;
    else records += 1;
    if (record && levelOf(record) === 'debug') debugRecords += 1;
    for (const [kind, what] of suspicionsOf(text, record)) {
      const suspects = found.get(kind);
      if (!suspects) continue;
      suspects.count += 1;
      if (suspects.examples.length < MAX_EXAMPLES) {
        suspects.examples.push(`${source}:${number} ${what}`);
      }
    }
  }
  const suspects = Object.fromEntries(found) as unknown as LineFacts['suspects'];
  return { records, debugRecords, otherLines, suspects };
}

type Suspected = readonly [kind: Suspicion, what: string];

function suspicionsOf(text: string, record: LogRecord | undefined): Suspected[] {
  const secrets = findSecrets(text).map(({ rule, path }): Suspected => {
    return [secretKind(rule, path, text), `${path || 'the line'} (${rule})`];
  });
  if (record === undefined)
    return isUnsafe(text) ? [...secrets, ['user-input', 'a control character']] : secrets;
  const input = unsafeField(record);
  const error = [textOf(record, 'error_message') ?? '', textOf(record, 'message') ?? '']
    .map(internalDetailIn)
    .find((detail) => detail !== undefined);
  const trouble = troubleOf(record);
  return [
    ...secrets,
    ...(input === undefined ? [] : [['user-input', input] as const]),
    ...((textOf(record, 'trace_id') ?? '') === ''
      ? [['trace-id', messageOf(record)] as const]
      : []),
    ...(error === undefined ? [] : [['error-detail', error] as const]),
    ...(trouble === undefined ? [] : [['delivery', trouble] as const]),
  ];
}

/** To which item of the checklist a secret belongs. */
function secretKind(rule: string, path: string, text: string): Suspicion {
  if (rule === 'card-number' || rule === 'social-security-number') return 'number';
  const name = rule === 'key-name' ? path.slice(path.lastIndexOf('.') + 1) : text;
  if (rule === 'key-name' && /ssn|social|card|cvv|cvc/i.test(name)) return 'number';
  const isLabel = rule === 'key-name' || rule === 'labelled-value' || rule.includes('password');
  if (isLabel && /pass|pwd/i.test(name)) return 'password';
  return rule.endsWith('-hash') || rule.includes('password') ? 'password' : 'token';
}

/** Fields that are written by errors, whose line breaks and length are their own. */
const OF_ERRORS = /^(?:error_|context_error|stack$)/;

function unsafeField(record: LogRecord): string | undefined {
  for (const [name, value] of Object.entries(record)) {
    if (OF_ERRORS.test(name)) continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const isText = typeof value === 'string';
    if (isText ? isUnsafe(text) : /\\[nr]|\\u00[01]/.test(text))
      return `${name}: a control character`;
    if (text.length > MAX_FIELD_CHARS) return `${name}: ${text.length} characters`;
  }
  return undefined;
}

/** Room for the note that says how much was cut. */
const MAX_FIELD_CHARS = DEFAULT_LIMITS.stringChars + 64;

/** Line breaks fake lines, escapes command terminals, bidirectional controls reorder what is read. */
function isUnsafe(text: string): boolean {
  return /(?!\t|\r$)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text);
}

/** Lines with which the library itself tells of trouble. */
const TROUBLE = /^(?:CloudWatch delivery .*is failing|Log lines lost|logs_dropped)$/;

function troubleOf(record: LogRecord): string | undefined {
  const message = textOf(record, 'message') ?? '';
  if (!TROUBLE.test(message)) return undefined;
  const reason = textOf(record, 'error_message') ?? textOf(record, 'reason');
  return reason === undefined ? message : `${message}: ${reason}`;
}

function messageOf(record: LogRecord): string {
  return JSON.stringify(textOf(record, 'message') ?? '').slice(0, 60);
}
