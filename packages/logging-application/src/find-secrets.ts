import { REDACTED } from '@dashtam/logging-domain';
import { classify } from './text/char-class';
import { redactByName } from './redaction/redact-by-name';
import { ItemVerdict } from './redaction/item-verdict';
import type { KeyVerdict } from './redaction/key-verdict';
import { memberVerdict } from './redaction/pair-verdict';
import { rememberedVerdict } from './redaction/remembered-verdict';
import { TextScanner } from './redaction/scan/text-scanner';

/** A secret that stands in a finished line, told without telling it. */
export interface FoundSecret {
  /** The rule that knows it: `key-name`, or one that `redactions()` counts. */
  readonly rule: string;
  /** Where it stands: `user.tokens.0`; empty for a line that is no JSON. */
  readonly path: string;
}

/** What this library writes in the place of a session id. */
const PSEUDONYM = /^ps_[\da-f]{16}$/;
/** What lies deeper is looked at as one text. */
const MAX_DEPTH = 64;

/**
 * The secrets that the record encoder would not have let pass, in a line that somebody has already
 * written. For looking over captured output; a line of the encoder itself has none.
 */
export function findSecrets(line: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  visit(parse(line), { path: [], verdict: 'keep', found });
  return found;
}

interface Place {
  readonly path: readonly string[];
  /** What the name of the value says of it. */
  readonly verdict: KeyVerdict;
  readonly found: FoundSecret[];
}

function visit(value: unknown, place: Place): void {
  const { path, verdict, found } = place;
  if (verdict !== 'keep' && redactByName(verdict, value, undefined) !== undefined) {
    if (!isHidden(value)) found.push({ rule: 'key-name', path: path.join('.') });
  } else if (typeof value === 'string' || typeof value === 'number') {
    scanText(String(value), place);
  } else if (typeof value === 'object' && value !== null) {
    if (path.length >= MAX_DEPTH) scanText(JSON.stringify(value), place);
    else if (Array.isArray(value)) visitItems(value, place);
    else visitMembers(value as Readonly<Record<string, unknown>>, place);
  }
}

function visitItems(items: readonly unknown[], { path, found }: Place): void {
  const verdicts = new ItemVerdict(items.length);
  items.forEach((item, at) =>
    visit(item, { path: [...path, String(at)], verdict: verdicts.next(item, at), found }),
  );
}

function visitMembers(members: Readonly<Record<string, unknown>>, { path, found }: Place): void {
  for (const [name, value] of Object.entries(members)) {
    const own = rememberedVerdict(name);
    const verdict = own === 'keep' ? memberVerdict(name, (key) => members[key]) : own;
    visit(value, { path: [...path, name], verdict, found });
  }
}

function scanText(text: string, { path, found }: Place): void {
  const scanner = new TextScanner();
  if (scanner.scan(text, classify(text)) === text) return;
  for (const rule of scanner.counts.keys()) found.push({ rule, path: path.join('.') });
}

function isHidden(value: unknown): boolean {
  return typeof value === 'string' && (value === REDACTED || PSEUDONYM.test(value));
}

/** The JSON of a line, else the line itself. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
