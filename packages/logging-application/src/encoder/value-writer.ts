import type { RecordLimits } from '@dashtam/logging-domain';
import { bigintText, bigintWork } from '../text/bigint-text';
import { BEYOND_ASCII, DIGITS_9, NEEDS_ESCAPE, classify } from '../text/char-class';
import { LOOK_AHEAD_CHARS, cutScanned, cutText } from '../text/cut-text';
import { flatten } from '../text/flatten';
import { functionName } from '../objects/function-name';
import type { KeyEntry, KeyTable } from './key-table';
import { quote } from '../text/quote';
import { RecordBudget } from './record-budget';
import { redactByName, type Pseudonym } from '../redaction/redact-by-name';
import { StackCache } from './stack-cache';
import { MAX_REMEMBERED_CHARS, TextCache } from './text-cache';
import type { KeyVerdict } from '../redaction/key-verdict';
import type { TextScanner } from '../redaction/scan/text-scanner';
import { Unreadable } from '../objects/unreadable';
import { utf8Length } from '../text/utf8-length';
import { writeArray } from './write-array';
import { writeObject } from './write-object';
import { writeSpecialObject } from './write-special-object';

/** Escapes make a character six bytes at the most. */
const MAX_BYTES_PER_CHAR = 6;
const MARKER_BYTES = 64;
/** Characters around a text. */
const QUOTES = 2;
/** The comma beside a value. */
const COMMA = 1;
/** Longest text that a key remembers; longer ones are identifiers, which seldom come again. */
const KEPT_CHARS = 32;
/** The least number of twelve digits. */
const MIN_CARD_NUMBER = 1e11;

/** Writes any value as JSON text: redacted, sanitised and within the record's limits. */
export class ValueWriter {
  readonly keys: KeyTable;
  readonly scanner: TextScanner;
  readonly limits: RecordLimits;
  readonly budget = new RecordBudget();
  readonly #stacks = new StackCache();
  readonly #errorTexts = new TextCache();
  /** The last text was written without cutting or hiding any of it. */
  #isWhole = false;
  readonly #pseudonym: Pseudonym | undefined;
  /** The containers around the value being written, outermost first. */
  readonly #path: (object | undefined)[] = [];
  #depth = 0;

  constructor(
    keys: KeyTable,
    scanner: TextScanner,
    limits: RecordLimits,
    pseudonym: Pseudonym | undefined,
  ) {
    this.keys = keys;
    this.scanner = scanner;
    this.limits = limits;
    this.#pseudonym = pseudonym;
  }

  /** Starts a record whose values may take `bytes` bytes. */
  start(bytes: number): void {
    this.budget.start(this.limits, bytes);
    this.#depth = 1;
  }

  /** The object whose properties are the record's fields; it counts as a container around them. */
  enterRoot(root: object): void {
    this.#path[0] = root;
  }

  /** Lets go of the caller's object. */
  leaveRoot(): void {
    this.#path[0] = undefined;
  }

  /**
   * Whether a text stands in a record as it is, between quotes, under a name that says nothing
   * against it: the usual case. If so, the record has room for both, and they are counted.
   */
  isVerbatim(entry: KeyEntry, text: string): boolean {
    if (!entry.plain || this.budget.cut) return false;
    if (text !== entry.verbatim && !this.#isClean(entry, text)) return false;
    return this.budget.claim(entry.bytes + text.length + QUOTES + COMMA);
  }

  /** The JSON of a number or boolean under such a name; empty for all else. */
  plainScalar(entry: KeyEntry, value: unknown): string {
    let json = '';
    if (typeof value === 'number') {
      if (value < MIN_CARD_NUMBER && value > -MIN_CARD_NUMBER) json = String(value);
    } else if (typeof value === 'boolean') json = value ? 'true' : 'false';
    if (json === '' || !entry.plain) return '';
    return this.budget.claim(entry.bytes + json.length + COMMA) ? json : '';
  }

  #isClean(entry: KeyEntry, text: string): boolean {
    if (text.length > this.limits.stringChars) return false;
    const classes = classify(text);
    if ((classes & (NEEDS_ESCAPE | BEYOND_ASCII)) !== 0) return false;
    const passes = this.scanner.passes(text, classes);
    this.budget.spend(this.scanner.work);
    if (!passes) return false;
    if (text.length <= KEPT_CHARS) entry.verbatim = text;
    return true;
  }

  /** The text of a value about which a name said `verdict`. */
  judged(verdict: KeyVerdict, value: unknown): string {
    if (verdict === 'keep') return this.value(value);
    const redacted = redactByName(verdict, value, this.#pseudonym);
    if (redacted === undefined) return this.value(value);
    this.scanner.count('key-name');
    return this.#plain(redacted);
  }

  /** What stands for a value about which a name said `verdict`, in a copy of its container. */
  hidden(verdict: KeyVerdict, value: unknown): unknown {
    const redacted = redactByName(verdict, value, this.#pseudonym);
    if (redacted === undefined) return value;
    this.scanner.count('key-name');
    return redacted.slice(1, -1);
  }

  /** The text of any value; empty for undefined. */
  value(value: unknown): string {
    this.budget.countNode();
    switch (typeof value) {
      case 'string':
        return this.text(value);
      case 'number':
        return this.#number(value);
      case 'boolean':
        return this.#plain(value ? 'true' : 'false');
      case 'undefined':
        return '';
      case 'bigint':
        return this.#bigint(value);
      case 'symbol':
        return this.text(`[Symbol ${value.description ?? ''}]`);
      case 'function':
        return this.text(`[Function ${functionName(value)}]`);
      case 'object':
        return value === null ? this.#plain('null') : this.container(value);
    }
  }

  /** A text as a JSON string of at most `maxChars` characters, without its secrets. */
  text(text: string, maxChars = this.limits.stringChars): string {
    if (this.budget.cut) return this.#forced(`"...[truncated ${text.length} chars]"`);
    const whole = text.length <= maxChars;
    const seen = whole ? text : text.slice(0, maxChars + LOOK_AHEAD_CHARS);
    const classes = classify(seen);
    const clean = this.scanner.scan(seen, classes, !whole);
    this.budget.spend(this.scanner.work);
    this.#isWhole = whole && clean === text;
    if (this.#isWhole) return this.#quoted(text, classes);
    const kept = whole ? clean : cutScanned(text, seen, clean, maxChars);
    return this.#quoted(kept, classify(kept));
  }

  /** What an error says, which often comes again, as a JSON string. */
  errorText(text: string, maxChars = this.limits.stringChars): string {
    if (this.budget.cut || text.length > Math.min(maxChars, MAX_REMEMBERED_CHARS)) {
      return this.text(text, maxChars);
    }
    const known = this.#errorTexts.get(text);
    if (known !== undefined) {
      return this.budget.take(known.bytes + COMMA) ? known.json : this.#shortened(text);
    }
    const json = flatten(this.text(text, maxChars));
    if (this.#isWhole && !this.budget.cut) {
      this.#errorTexts.set(text, { json, bytes: utf8Length(json) });
    }
    return json;
  }

  /** A stack as a JSON string of at most `stackChars` characters. */
  stack(stack: string): string {
    return this.#stacks.write(stack, this);
  }

  /** The text of an object of any kind; whatever its code throws costs only this value. */
  container(value: object, honourToJson = true): string {
    const depth = this.#depth;
    if (this.#isOpen(value)) return this.text('[Circular]');
    if (depth > this.limits.depth)
      return this.text(`[truncated: deeper than ${this.limits.depth}]`);
    this.#path[depth] = value;
    this.#depth = depth + 1;
    try {
      return this.#dispatch(value, honourToJson);
    } catch (thrown) {
      return this.#unreadable(new Unreadable(thrown));
    } finally {
      this.#depth = depth;
      this.#path[depth] = undefined;
    }
  }

  /** Whether a container is among those around the value being written. */
  #isOpen(value: object): boolean {
    for (let at = this.#depth - 1; at >= 0; at -= 1) if (this.#path[at] === value) return true;
    return false;
  }

  #dispatch(value: object, honourToJson: boolean): string {
    if (value instanceof Unreadable) return this.#unreadable(value);
    if (Array.isArray(value)) return writeArray(this, value);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      const special = writeSpecialObject(this, value);
      if (special !== undefined) return special;
    }
    const toJson = honourToJson ? (value as { toJSON?: unknown }).toJSON : undefined;
    if (typeof toJson === 'function') return this.#jsonForm(value, toJson.call(value) as unknown);
    return writeObject(this, value);
  }

  /** A `toJSON` result is written as it is: its own `toJSON` is not asked again. */
  #jsonForm(value: object, form: unknown): string {
    if (form === value) return writeObject(this, value);
    if (typeof form !== 'object' || form === null) return this.value(form);
    return this.container(form, false);
  }

  #unreadable(value: Unreadable): string {
    return this.text(`[Unreadable: ${value.reason}]`, 256);
  }

  #bigint(value: bigint): string {
    if (this.budget.cut) return this.text('[BigInt]');
    const text = bigintText(value);
    this.budget.spend(bigintWork(value, text));
    return this.text(text);
  }

  /** A card number is one as a number too. */
  #number(value: number): string {
    if (!Number.isFinite(value)) return this.#plain('null');
    const text = String(value);
    return Math.abs(value) >= MIN_CARD_NUMBER && Number.isInteger(value)
      ? this.#cardless(text)
      : this.#plain(text);
  }

  #cardless(text: string): string {
    const clean = this.scanner.scan(text, DIGITS_9);
    return this.#plain(clean === text ? text : `"${clean}"`);
  }

  #plain(text: string): string {
    this.budget.take(text.length + 1);
    return text;
  }

  #quoted(text: string, classes: number): string {
    const quoted = quote(text, classes);
    const bytes = (classes & BEYOND_ASCII) === 0 ? quoted.length : utf8Length(quoted);
    return this.budget.take(bytes + 1) ? quoted : this.#shortened(text);
  }

  #forced(quoted: string): string {
    this.budget.force(utf8Length(quoted));
    return quoted;
  }

  #shortened(text: string): string {
    const room = Math.floor((this.budget.bytesLeft - MARKER_BYTES) / MAX_BYTES_PER_CHAR);
    return this.#forced(quote(cutText(text, Math.max(0, room))));
  }
}
