import {
  REDACTED,
  TEXT_PATTERNS,
  TOKEN_PATTERNS,
  type ValuePattern,
} from '@dashtam/logging-domain';
import { hasUuidShape, mayHoldDigits, mayHoldLabel, mayHoldToken, mayHoldUrl } from './gates';
import { scanCards } from './scan-cards';
import { scanLabels } from './scan-labels';
import { scanPrivateKeys } from './scan-private-keys';
import { scanSqlInsert } from './scan-sql-insert';
import { scanUrls } from './scan-urls';

/** Finds secrets by their looks in any text, and counts what it replaced. */
export class TextScanner {
  readonly #patterns: readonly ValuePattern[];
  readonly #numeric: readonly ValuePattern[];
  readonly #trigger: RegExp;
  readonly #counts = new Map<string, number>();
  readonly #replace = (rule: string): string => {
    this.count(rule);
    return REDACTED;
  };

  /** @param added rows beside those of the policy */
  constructor(added: readonly ValuePattern[] = []) {
    const rows = [...TOKEN_PATTERNS, ...TEXT_PATTERNS, ...added];
    this.#patterns = rows.filter(({ literals }) => literals.length > 0);
    this.#numeric = rows.filter(({ literals }) => literals.length === 0);
    this.#trigger = anyOf(this.#patterns.flatMap(({ literals }) => literals));
  }

  /** How often each rule replaced something. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
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
    if (hasUuidShape(text, classes)) return text;
    let clean = text;
    if (mayHoldLabel(classes)) clean = this.#scanLabelled(clean);
    if (mayHoldUrl(classes)) clean = scanUrls(clean, this.#replace);
    if (mayHoldToken(clean.length, classes) && this.#trigger.test(clean)) {
      clean = this.#scanPatterns(clean, this.#patterns);
    }
    if (mayHoldDigits(classes)) {
      clean = this.#scanPatterns(scanCards(clean, this.#replace), this.#numeric);
    }
    return clean;
  }

  #scanLabelled(text: string): string {
    const keyless = text.includes('-----') ? scanPrivateKeys(text, this.#replace) : text;
    const rowless = keyless.includes('(') ? scanSqlInsert(keyless, this.#replace) : keyless;
    return scanLabels(rowless, this.#replace);
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
