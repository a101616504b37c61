import {
  REDACTED,
  TEXT_PATTERNS,
  TOKEN_PATTERNS,
  type ValuePattern,
} from '@dashtam/logging-domain';
import { AT_SIGN } from '../../encoder/char-class';
import { checkPatterns } from './check-patterns';
import {
  hasTimeShape,
  hasUuidShape,
  mayHoldDigits,
  mayHoldLabel,
  mayHoldToken,
  mayHoldUrl,
} from './gates';
import { scanCards } from './scan-cards';
import { maskEmails, pseudonymiseEmails, type EmailPolicy } from './scan-emails';
import { scanLabels } from './scan-labels';
import { scanPrivateKeys } from './scan-private-keys';
import { scanSqlInsert } from './scan-sql-insert';
import { scanUrls } from './scan-urls';

/** What a scan does beyond the policy's own rows. */
export interface ScanOptions {
  /** Rows of a team's own. Default none. */
  readonly patterns?: readonly ValuePattern[];
  /** What becomes of e-mail addresses. Default `keep`. */
  readonly emails?: EmailPolicy;
  /** Needed for pseudonyms of e-mail addresses; without it they are masked. */
  readonly pseudonym?: (text: string) => string;
}

// Schemes come first: their credentials are taken whole, whatever prefix stands inside.
const OWN_ROWS = [...TEXT_PATTERNS, ...TOKEN_PATTERNS];
const OWN_TRIGGERED = OWN_ROWS.filter(({ literals }) => literals.length > 0);
const OWN_NUMERIC = OWN_ROWS.filter(({ literals }) => literals.length === 0);
const TRIGGER = anyOf(OWN_TRIGGERED.flatMap(({ literals }) => literals));

/** Finds secrets by their looks in any text, and counts what it replaced. */
export class TextScanner {
  readonly #added: readonly ValuePattern[];
  readonly #hideEmails: ((text: string) => string) | undefined;
  readonly #counts = new Map<string, number>();
  readonly #replace = (rule: string): string => {
    this.count(rule);
    return REDACTED;
  };

  readonly #countStem = (): void => {
    this.#stems += 1;
  };
  #stems = 0;

  /** @throws TypeError that names the rows that cannot work */
  constructor({ patterns = [], emails = 'keep', pseudonym }: ScanOptions = {}) {
    checkPatterns(patterns);
    this.#added = patterns;
    if (emails === 'pseudonym' && pseudonym !== undefined) {
      this.#hideEmails = (text) => pseudonymiseEmails(text, pseudonym);
    } else if (emails !== 'keep') {
      this.#hideEmails = maskEmails;
    }
  }

  /** How often each rule replaced something. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Places where the last scan had to look for a label; each takes as long as many characters. */
  get stems(): number {
    return this.#stems;
  }

  count(rule: string): void {
    this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + 1);
  }

  /**
   * The text without its secrets; the same text where it has none.
   *
   * @param classes what `classify` found in the text, which spares most texts every pattern
   */
  scan(text: string, classes: number): string {
    this.#stems = 0;
    if (hasUuidShape(text, classes) || hasTimeShape(text)) return text;
    let clean = text;
    if (mayHoldLabel(classes)) clean = this.#scanLabelled(clean);
    if (mayHoldUrl(classes)) clean = scanUrls(clean, this.#replace);
    if (mayHoldToken(clean.length, classes) && TRIGGER.test(clean)) {
      clean = this.#scanPatterns(clean, OWN_TRIGGERED);
    }
    if (mayHoldDigits(classes)) {
      clean = this.#scanPatterns(scanCards(clean, this.#replace), OWN_NUMERIC);
    }
    return this.#scanAdded(clean, classes);
  }

  #scanAdded(text: string, classes: number): string {
    const clean = this.#added.length > 0 ? this.#scanPatterns(text, this.#added) : text;
    if (this.#hideEmails === undefined || (classes & AT_SIGN) === 0) return clean;
    return this.#hideEmails(clean);
  }

  #scanLabelled(text: string): string {
    const keyless = text.includes('-----') ? scanPrivateKeys(text, this.#replace) : text;
    const rowless = keyless.includes('(') ? scanSqlInsert(keyless, this.#replace) : keyless;
    return scanLabels(rowless, this.#replace, this.#countStem);
  }

  #scanPatterns(text: string, patterns: readonly ValuePattern[]): string {
    let clean = text;
    for (const { name, literals, pattern, replacement } of patterns) {
      if (literals.length > 0 && !literals.some((literal) => clean.includes(literal))) continue;
      const before = clean;
      clean = clean.replace(pattern, replacement ?? REDACTED);
      if (clean !== before) this.count(name);
    }
    return clean;
  }
}

function anyOf(literals: readonly string[]): RegExp {
  const escaped = literals.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp([...new Set(escaped)].join('|'));
}
