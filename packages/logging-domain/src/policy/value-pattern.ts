/** One rule of what never leaves the process, found by its looks wherever it stands in a text. */
export interface ValuePattern {
  /** Name in the counts of `redactions()`, kebab-case, unique. */
  readonly name: string;
  /**
   * Pre-check: a text without any of these (compared exactly) cannot match, so the pattern is not
   * run. Each has at least two characters. With none, the pattern runs on every text.
   */
  readonly literals: readonly string[];
  /**
   * Global, every quantifier bounded, no ambiguity that could make it backtrack. What it matches
   * is replaced; context that must stay belongs into look-around.
   */
  readonly pattern: RegExp;
  /** What stands there instead. Default `[REDACTED]`; `$1` and so on are the pattern's groups. */
  readonly replacement?: string;
  /** The documentation that tells the shape. */
  readonly source: string;
}

/** What stands in the place of a secret. */
export const REDACTED = '[REDACTED]';
