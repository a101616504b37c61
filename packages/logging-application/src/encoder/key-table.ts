import { keyVerdict, type KeyVerdict } from '../redaction/key-verdict';
import { isArguments } from '../redaction/command-line';
import { mayBeHeld } from '../redaction/held-verdict';
import { PAIR_VALUE_KEYS } from '../redaction/pair-names';
import { isRows } from '../redaction/result-set';
import { isSqlParameters } from '../redaction/sql-parameters';
import type { TextScanner } from '../redaction/scan/text-scanner';
import { classify } from '../text/char-class';
import { cutScanned } from '../text/cut-text';
import { flatten } from '../text/flatten';
import { quote } from '../text/quote';
import { SPECIAL_NAMES } from './special-names';
import { utf8Length } from '../text/utf8-length';

/** A place in an object: its beginning, or behind a key. */
export interface KeyPlace {
  /** The key that followed here last time; most often it follows again. */
  next: KeyEntry | undefined;
}

/** All that is known of one key, so that a key costs its analysis once. */
export interface KeyEntry extends KeyPlace {
  readonly name: string;
  /** `,"name":` */
  readonly fragment: string;
  /** `{"name":` */
  readonly opening: string;
  /** `,"name":"` */
  readonly quote: string;
  /** `{"name":"` */
  readonly openingQuote: string;
  /** What it takes of a record's budget: its bytes in UTF-8. */
  readonly bytes: number;
  readonly verdict: KeyVerdict;
  /** What it holds may depend on the object around it, as the value of a `{ name, value }` pair. */
  readonly pairValue: boolean;
  /** The record gives it a meaning of its own when it stands at the top level. */
  readonly special: boolean;
  /** Equal keys have equal bits, so two masks without a common bit share no key. */
  readonly bit: number;
  /** Nothing in the name keeps a value from being written as it is. */
  readonly plain: boolean;
  /** A short value that the key had and that was written as it is; it may well come again. */
  verbatim: string | undefined;
  /** The beginning of an object under this key. */
  readonly inside: KeyPlace;
}

/** Keys remembered; later ones are analysed each time, so that hostile keys cost no memory. */
const MAX_ENTRIES = 512;
/** Characters kept of a key. */
const MAX_KEY_CHARS = 128;

/** Characters at the end of a key that say what its value is. */
const JUDGED_CHARS = 80;
/** Characters of a longer key that are scanned beyond those kept. */
const LOOK_AHEAD_CHARS = 1_920;

/** A key that is no plain name takes long to judge, so it takes more of a record's budget. */
const ALTERED_COST = 4_096;
/** The bits of a key that is not remembered: it may be equal to any. */
const ANY_BIT = -1;
const BITS = 31;

/** Remembers keys. It stops growing when full and never evicts. */
export class KeyTable {
  readonly #scanner: TextScanner;
  readonly #entries = new Map<string, KeyEntry>();
  #alteredNames = 0;

  /** The beginning of a record's own fields. */
  readonly root: KeyPlace = { next: undefined };
  /** The beginning of the next object that is written. A wrong one costs a look-up, no more. */
  start = this.root;

  constructor(scanner: TextScanner) {
    this.#scanner = scanner;
  }

  /** The entry of `name`, which stands behind `previous` in its object. */
  find(name: string, previous: KeyPlace): KeyEntry {
    const guess = previous.next;
    if (guess !== undefined && guess.name === name) return guess;
    const entry = this.get(name);
    previous.next = entry;
    return entry;
  }

  get(name: string): KeyEntry {
    const known = this.#entries.get(name);
    if (known !== undefined) return known;
    if (this.#entries.size >= MAX_ENTRIES || name.length > MAX_KEY_CHARS) {
      return this.#create(name, ANY_BIT);
    }
    const entry = this.#create(name, 1 << (this.#entries.size % BITS));
    this.#entries.set(name, entry);
    return entry;
  }

  #create(name: string, bit: number): KeyEntry {
    const clean = this.#clean(name);
    const shown = clean === name ? name : this.#numbered(clean);
    const fragment = flatten(`,${quote(shown)}:`);
    const opening = flatten(`{${fragment.slice(1)}`);
    const verdict = keyVerdict(name.slice(-JUDGED_CHARS));
    const pairValue =
      PAIR_VALUE_KEYS.has(name) ||
      mayBeHeld(name) ||
      isArguments(name) ||
      isSqlParameters(name) ||
      isRows(name);
    return {
      name,
      fragment,
      opening,
      quote: flatten(`${fragment}"`),
      openingQuote: flatten(`${opening}"`),
      bytes: utf8Length(fragment) + (shown === name ? 0 : ALTERED_COST),
      verdict,
      pairValue,
      plain: verdict === 'keep' && !pairValue,
      verbatim: undefined,
      special: SPECIAL_NAMES.has(name),
      bit,
      next: undefined,
      inside: { next: undefined },
    };
  }

  /** A key may be, or hold, a secret itself. */
  #clean(name: string): string {
    const seen = name.slice(0, MAX_KEY_CHARS + LOOK_AHEAD_CHARS);
    const clean = this.#scanner.scan(seen, classify(seen), seen.length < name.length);
    if (name.length <= MAX_KEY_CHARS) return clean;
    return cutScanned(name, seen, clean, MAX_KEY_CHARS);
  }

  /** Two names may look alike once they are cut or redacted; a number keeps them apart. */
  #numbered(clean: string): string {
    this.#alteredNames += 1;
    return `${clean}#${this.#alteredNames}`;
  }
}
