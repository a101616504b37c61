const CODE_BITS = 7;
const CODE_MASK = (1 << CODE_BITS) - 1;
/** Three characters as one number. */
const WINDOW_CHARS = 3;
const WINDOW_MASK = (1 << (CODE_BITS * WINDOW_CHARS)) - 1;
const WORD_BITS = 32;
/** Letters, dash and space as they are in English prose, the commonest last; all else is rarer. */
const BY_RARITY = 'zqx-jkvbpgfwymculdrhsnioate ';
const NONE: readonly number[] = [];

/**
 * Tells from one look at each character which of many groups of literals a text may hold one of:
 * almost always none. That costs a fraction of an alternation of all of them. It knows three
 * characters of each literal, the rarest three in a row, so that it errs on one side only.
 */
export class LiteralIndex {
  /** One bit for each possible window; pages of it that no text asks for are never touched. */
  readonly #windows = new Uint32Array((WINDOW_MASK + 1) / WORD_BITS);
  readonly #groupsOf = new Map<number, number[]>();
  /** In which search each group was found last. */
  readonly #foundIn: Uint32Array;
  #search = 0;

  /** @param groups of literals of ASCII characters, two or more in each */
  constructor(groups: readonly (readonly string[])[]) {
    this.#foundIn = new Uint32Array(groups.length);
    groups.forEach((literals, group) => {
      for (const window of new Set(literals.flatMap(windowsOf))) this.#add(codeOf(window), group);
    });
  }

  /** Whether a text may hold any literal. Almost none does, so this alone is made to be fast. */
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

  /** The numbers of the groups of which a text may hold a literal, ascending. */
  groupsIn(text: string): number[] {
    this.#search += 1;
    const found: number[] = [];
    this.#look(text, found);
    return found.sort((one, other) => one - other);
  }

  // With nothing behind the loop: in a long text the engine compiles it before it ever came there,
  // and would throw away what it made at the end of each.
  #look(text: string, found: number[]): void {
    const windows = this.#windows;
    let code = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const unit = at < text.length ? text.charCodeAt(at) & CODE_MASK : 0;
      code = ((code << CODE_BITS) | unit) & WINDOW_MASK;
      if (((windows[code >>> 5] as number) & (1 << (code & 31))) !== 0) this.#note(code, found);
    }
  }

  #note(code: number, found: number[]): void {
    for (const group of this.#groupsOf.get(code) ?? NONE) {
      if (this.#foundIn[group] === this.#search) continue;
      this.#foundIn[group] = this.#search;
      found.push(group);
    }
  }

  #add(code: number, group: number): void {
    this.#windows[code >>> 5] = (this.#windows[code >>> 5] ?? 0) | (1 << (code & 31));
    const groups = this.#groupsOf.get(code);
    if (groups === undefined) this.#groupsOf.set(code, [group]);
    else groups.push(group);
  }
}

/** What of a literal is looked for; one of two characters, with all that may follow. */
function windowsOf(literal: string): readonly string[] {
  if (literal.length >= WINDOW_CHARS) return [rarest(literal)];
  return Array.from({ length: CODE_MASK + 1 }, (_, code) => literal + String.fromCharCode(code));
}

// Plain loops: each start of a process does this, before the engine has made anything fast.

/** The rarest window; of several, the first. */
function rarest(literal: string): string {
  let best = '';
  let least = Infinity;
  for (let end = WINDOW_CHARS; end <= literal.length; end += 1) {
    const window = literal.slice(end - WINDOW_CHARS, end);
    const commonness = commonnessOf(window);
    if (commonness >= least) continue;
    best = window;
    least = commonness;
  }
  return best;
}

function commonnessOf(window: string): number {
  let sum = 0;
  for (const character of window) sum += BY_RARITY.indexOf(character) + 1;
  return sum;
}

function codeOf(window: string): number {
  let code = 0;
  for (let at = 0; at < window.length; at += 1) code = (code << CODE_BITS) | window.charCodeAt(at);
  return code;
}
