import { BOT_TOKENS, NUMBER_PATTERNS, REDACTED, type ValuePattern } from '@dashtam/logging-domain';
import { AT_SIGN, classify } from '../../text/char-class';
import { checkPatterns } from './check-patterns';
import {
  hasTimeShape,
  hasUuidShape,
  mayHoldDigits,
  mayHoldDottedToken,
  mayHoldLabel,
  mayHoldPlainToken,
  mayHoldStatement,
  mayHoldToken,
  mayHoldUrl,
} from './gates';
import { isAnnounced, mayHoldOwn, possibleRows } from './own-rows';
import { scanCards } from './scan-cards';
import { maskEmails, pseudonymiseEmails, type EmailPolicy } from './scan-emails';
import { scanPercentEncoded, scanUnicodeEscaped } from './scan-encoded';
import { scanLabels } from './scan-labels';
import { mayPrintParameters, scanPrintedParameters } from './scan-printed-parameters';
import { scanPrivateKeys } from './scan-private-keys';
import { scanSqlInsert } from './scan-sql-insert';
import { mayHoldTable, scanTables } from './scan-tables';
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

/** What a character costs in each pass, measured against one look at it (about 5 ns). */
const LABELS_WORK = 1;
const TABLES_WORK = 5;
const FILTER_WORK = 1;
const LITERALS_WORK = 4;
const PATTERN_WORK = 5;
const DECODE_WORK = 2;
const DIGITS_WORK = 3;
/** A place or a name that may be a label, one that is replaced, and a text inside, in the same unit. */
const LOOK_WORK = 500;
const REPLACE_WORK = 300;
const RUN_WORK = 1_000;

const NO_ROWS: readonly ValuePattern[] = [];

/** Texts inside texts: an encoded URL in an encoded URL. */
const MAX_DECODINGS = 3;

/** Finds secrets by their looks in any text, and counts what it replaced. */
export class TextScanner {
  readonly #added: readonly ValuePattern[];
  readonly #hideEmails: ((text: string) => string) | undefined;
  readonly #counts = new Map<string, number>();
  readonly #replace = (rule: string): string => {
    this.count(rule);
    this.#work += REPLACE_WORK;
    return REDACTED;
  };

  readonly #countLook = (): void => {
    this.#work += LOOK_WORK;
  };
  #work = 0;

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

  /** How long the last scan took, in characters that one pass looks at; a bound for a record. */
  get work(): number {
    return this.#work;
  }

  count(rule: string): void {
    this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + 1);
  }

  /**
   * The text without its secrets; the same text where it has none.
   *
   * @param classes what `classify` found in the text, which spares most texts every pattern
   * @param isCut the text goes on beyond what is given
   */
  scan(text: string, classes: number, isCut = false): string {
    this.#work = 0;
    return this.#scan(text, classes, 0, isCut);
  }

  /** Whether the characters of a text, or the literals in it, show that it holds no secret. */
  passes(text: string, classes: number): boolean {
    this.#work = 0;
    return this.#passes(text, classes);
  }

  #scan(text: string, classes: number, decodings: number, isCut = false): string {
    if (this.#passes(text, classes)) return text;
    let clean = mayHoldTable(text, classes) ? this.#scanTables(text) : text;
    if (mayHoldLabel(classes)) {
      if (decodings < MAX_DECODINGS) clean = this.#scanEncoded(clean, decodings);
      clean = this.#scanLabelled(clean);
    } else if (mayHoldStatement(text, classes)) clean = this.#scanLabels(clean);
    if (mayHoldUrl(classes, isCut)) clean = scanUrls(clean, this.#replace, isCut);
    if (mayHoldToken(clean.length, classes) || mayHoldPlainToken(clean))
      clean = this.#scanTokens(clean);
    if (mayHoldDottedToken(clean, classes)) clean = this.#scanPatterns(clean, BOT_TOKENS);
    if (mayHoldDigits(clean, classes)) {
      this.#work += DIGITS_WORK * clean.length;
      clean = this.#scanPatterns(scanCards(clean, this.#replace), NUMBER_PATTERNS);
    }
    return this.#scanAdded(clean, classes);
  }

  #passes(text: string, classes: number): boolean {
    this.#work += text.length;
    if (hasUuidShape(text, classes) || hasTimeShape(text)) return true;
    if (mayHoldLabel(classes) || mayHoldDigits(text, classes)) return false;
    if (mayHoldTable(text, classes)) return false;
    if (mayHoldStatement(text, classes) || this.#added.length > 0) return false;
    if (this.#hideEmails !== undefined && (classes & AT_SIGN) !== 0) return false;
    if (!mayHoldToken(text.length, classes)) return !mayHoldPlainToken(text);
    if (mayHoldDottedToken(text, classes)) return false;
    return this.#ownRows(text).length === 0;
  }

  #scanAdded(text: string, classes: number): string {
    const clean = this.#added.length > 0 ? this.#scanPatterns(text, this.#added) : text;
    if (this.#hideEmails === undefined || (classes & AT_SIGN) === 0) return clean;
    return this.#hideEmails(clean);
  }

  /** What is written in another way: `%3D`, `\u0061`. */
  #scanEncoded(text: string, decodings: number): string {
    const scan = (decoded: string): string => {
      this.#work += RUN_WORK;
      return this.#scan(decoded, classify(decoded), decodings + 1);
    };
    let clean = text;
    if (text.includes('%')) {
      this.#work += DECODE_WORK * text.length;
      clean = scanPercentEncoded(text, scan);
    }
    return clean.includes('\\u00') ? scanUnicodeEscaped(clean, scan) : clean;
  }

  #scanTables(text: string): string {
    this.#work += TABLES_WORK * text.length;
    return scanTables(text, this.#replace, this.#countLook);
  }

  #scanLabels(text: string): string {
    this.#work += LABELS_WORK * text.length;
    const clean = scanLabels(text, this.#replace, this.#countLook);
    this.#work += Math.max(0, text.length - clean.length);
    return clean;
  }

  #scanLabelled(text: string): string {
    const keyless = text.includes('-----') ? scanPrivateKeys(text, this.#replace) : text;
    const rowless = keyless.includes('(') ? scanSqlInsert(keyless, this.#replace) : keyless;
    const clean = mayPrintParameters(rowless) ? this.#scanParameters(rowless) : rowless;
    return this.#scanLabels(clean);
  }

  #scanParameters(text: string): string {
    this.#work += LITERALS_WORK * text.length;
    return scanPrintedParameters(text, this.#replace, (work) => (this.#work += work));
  }

  #scanTokens(text: string): string {
    const rows = this.#ownRows(text);
    return rows.length === 0 ? text : this.#scanPatterns(text, rows);
  }

  /** The policy's own rows of which a literal is there. */
  #ownRows(text: string): readonly ValuePattern[] {
    this.#work += FILTER_WORK * text.length;
    if (!mayHoldOwn(text)) return NO_ROWS;
    this.#work += LITERALS_WORK * text.length;
    return possibleRows(text).filter((row) => isAnnounced(row, text));
  }

  #scanPatterns(text: string, patterns: readonly ValuePattern[]): string {
    let clean = text;
    for (const { name, literals, pattern, replacement } of patterns) {
      if (literals.length > 0 && !literals.some((literal) => clean.includes(literal))) continue;
      this.#work += PATTERN_WORK * clean.length;
      const before = clean;
      clean = clean.replace(pattern, replacement ?? REDACTED);
      if (clean !== before) this.count(name);
    }
    return clean;
  }
}
