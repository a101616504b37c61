import { STATUS_WORDS } from '@dashtam/logging-domain';
import type { KeyVerdict } from './key-verdict';
import { rememberedVerdict } from './remembered-verdict';

/** Longest text that is looked at as the name of a value. */
const MAX_NAME_CHARS = 128;
const HEADER_NAME = /^[A-Za-z_$@][\w.[\]/:-]*(?: [\w.[\]-]+){0,5}$/;
const OPTION_NAME = /^--?[A-Za-z][\w.-]*$/;
const PLAIN_NAME = /^[a-z]{3,24}(?:_[a-z]{2,24}){0,3}$/;
const HYPHEN = 0x2d;
const KEY_MARK = '-----';
const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/;
const KEY_END = '-----END ';
const STATUS = new Set(STATUS_WORDS);
const ABOUT = new Set(STATUS_WORDS.filter((word) => word !== 'set' && word !== 'reset'));

/**
 * Judges the items of an array by those before them: `['authorization', value]` and raw header
 * lists, `['--password', value]`, and the lines of a private key.
 */
export class ItemVerdict {
  readonly #isPairs: boolean;
  #before: unknown;
  #inKey = false;

  /** @param length of the array: only one of even length holds names and values in turn */
  constructor(length: number) {
    this.#isPairs = length % 2 === 0;
  }

  /** What is known of the item at `at`; every item is asked about in turn. */
  next(item: unknown, at: number): KeyVerdict {
    const name = this.#before;
    this.#before = item;
    if (typeof item === 'string' && this.#isKeyLine(item)) return 'secret';
    if (typeof name !== 'string' || name.length > MAX_NAME_CHARS) return 'keep';
    if (name.charCodeAt(0) === HYPHEN && OPTION_NAME.test(name)) {
      return isOption(item) ? 'keep' : rememberedVerdict(name);
    }
    if (!this.#isPairs || at % 2 === 0 || isName(item)) return 'keep';
    const verdict = nameVerdict(name.trim());
    // `auth` is a weak name: `['auth', 'login']` is a list of words, as is `['password', 'reset']`.
    const isNone = isWord(item) && (verdict === 'secret-text' || STATUS.has(item));
    return isNone ? 'keep' : verdict;
  }

  /** The first and last lines are found as text; those between look like any base64. */
  #isKeyLine(line: string): boolean {
    const inside = this.#inKey;
    if (!line.includes(KEY_MARK)) return inside;
    if (line.includes(KEY_END)) this.#inKey = false;
    else if (line.includes('-----BEGIN ') && KEY_BEGIN.test(line)) this.#inKey = true;
    return inside && this.#inKey;
  }
}

function isOption(item: unknown): boolean {
  return typeof item === 'string' && item.startsWith('-');
}

/** Two names of secrets are a list of names: `['password', 'client_credentials']`. */
function isName(item: unknown): boolean {
  return isWord(item) && rememberedVerdict(item) !== 'keep';
}

function isWord(item: unknown): item is string {
  return typeof item === 'string' && PLAIN_NAME.test(item);
}

/** A sentence about a credential names none: `Invalid API key`. */
function nameVerdict(name: string): KeyVerdict {
  if (!HEADER_NAME.test(name)) return 'keep';
  const verdict = rememberedVerdict(name);
  if (verdict === 'keep' || !name.includes(' ')) return verdict;
  return name.split(' ').some((word) => ABOUT.has(word.toLowerCase())) ? 'keep' : verdict;
}
