const CODE_BITS = 7;
const CODE_MASK = (1 << CODE_BITS) - 1;
/** Three characters as one number. */
const WINDOW_CHARS = 3;
const WINDOW_MASK = (1 << (CODE_BITS * WINDOW_CHARS)) - 1;
const WORD_BITS = 32;
/** Letters and the space of English prose, the commonest last; all else is rarer still. */
const BY_RARITY = 'zqxjkvbpgfwymculdrhsnioate ';

/**
 * Tells from one look at each character that a text holds none of many literals, which costs a
 * fraction of an alternation of all of them. It knows three characters of each, the rarest three
 * in a row, so that it errs on one side only: what it lets pass holds none of them.
 */
export class LiteralFilter {
  /** One bit for each possible window; pages of it that no text asks for are never touched. */
  readonly #windows = new Uint32Array((WINDOW_MASK + 1) / WORD_BITS);

  /** @param literals of ASCII characters, two or more in each */
  constructor(literals: readonly string[]) {
    for (const literal of literals) {
      for (const window of literal.length < WINDOW_CHARS ? windowsOf(literal) : [rarest(literal)]) {
        const code = codeOf(window);
        this.#windows[code >>> 5] = (this.#windows[code >>> 5] ?? 0) | (1 << (code & 31));
      }
    }
  }

  /** Whether a text may hold one of the literals. */
  mayHold(text: string): boolean {
    const windows = this.#windows;
    let code = 0;
    for (let at = 0; at < text.length; at += 1) {
      code = ((code << CODE_BITS) | (text.charCodeAt(at) & CODE_MASK)) & WINDOW_MASK;
      if (((windows[code >>> 5] as number) & (1 << (code & 31))) !== 0) return true;
    }
    // Two characters at the end are a window with nothing behind them.
    code = (code << CODE_BITS) & WINDOW_MASK;
    return ((windows[code >>> 5] as number) & (1 << (code & 31))) !== 0;
  }
}

/** A literal of two characters, with all that may follow. */
function windowsOf(literal: string): readonly string[] {
  return Array.from({ length: CODE_MASK + 1 }, (_, code) => literal + String.fromCharCode(code));
}

function rarest(literal: string): string {
  const windows = Array.from({ length: literal.length - WINDOW_CHARS + 1 }, (_, at) =>
    literal.slice(at, at + WINDOW_CHARS),
  );
  return windows.reduce((best, window) => (commonness(window) < commonness(best) ? window : best));
}

function commonness(window: string): number {
  return [...window].reduce((sum, character) => sum + BY_RARITY.indexOf(character) + 1, 0);
}

function codeOf(window: string): number {
  return [...window].reduce((code, char) => (code << CODE_BITS) | char.charCodeAt(0), 0);
}
