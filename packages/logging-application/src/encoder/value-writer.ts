import type { RecordLimits } from '@dashtam/logging-domain';
import { BEYOND_ASCII, classify } from './char-class';
import { cutText } from './cut-text';
import type { KeyTable } from './key-table';
import { type KeyEntry } from './key-table';
import { quote } from './quote';
import { RecordBudget } from './record-budget';
import { redactByName, type Pseudonym } from './redact-by-name';
import { Unreadable } from './unreadable';
import { utf8Length } from './utf8-length';
import { writeArray } from './write-array';
import { writeObject } from './write-object';
import { writeSpecialObject } from './write-special-object';

/** Escapes make a character six bytes at the most. */
const MAX_BYTES_PER_CHAR = 6;
const MARKER_BYTES = 64;

/** Writes any value as JSON text: redacted, sanitised and within the record's limits. */
export class ValueWriter {
  readonly keys: KeyTable;
  readonly limits: RecordLimits;
  readonly budget = new RecordBudget();
  readonly #pseudonym: Pseudonym | undefined;
  /** The containers around the value being written, outermost first. */
  readonly #path: object[] = [];

  constructor(keys: KeyTable, limits: RecordLimits, pseudonym: Pseudonym | undefined) {
    this.keys = keys;
    this.limits = limits;
    this.#pseudonym = pseudonym;
  }

  /** Starts a record whose values may take `bytes` bytes. */
  start(bytes: number): void {
    this.budget.start(this.limits, bytes);
    this.#path.length = 0;
  }

  /** The object whose properties are the record's fields; it counts as a container around them. */
  enterRoot(root: object): void {
    this.#path.push(root);
  }

  /** The text of a field's value; empty where the field is left out. */
  field(entry: KeyEntry, value: unknown): string {
    if (entry.verdict === 'keep') return this.value(value);
    return redactByName(entry.verdict, value, this.#pseudonym) ?? this.value(value);
  }

  /** The text of any value; empty for undefined. */
  value(value: unknown): string {
    this.budget.countNode();
    switch (typeof value) {
      case 'string':
        return this.text(value);
      case 'number':
        return Number.isFinite(value) ? this.#plain(String(value)) : 'null';
      case 'boolean':
        return this.#plain(value ? 'true' : 'false');
      case 'undefined':
        return '';
      case 'bigint':
        return this.text(String(value));
      case 'symbol':
        return this.text(`[Symbol ${value.description ?? ''}]`);
      case 'function':
        return this.text(`[Function ${functionName(value)}]`);
      case 'object':
        return value === null ? this.#plain('null') : this.container(value);
    }
  }

  /** A text as a JSON string of at most `maxChars` characters. */
  text(text: string, maxChars = this.limits.stringChars): string {
    const kept = text.length > maxChars ? cutText(text, maxChars) : text;
    const classes = classify(kept);
    const quoted = quote(kept, classes);
    const bytes = (classes & BEYOND_ASCII) === 0 ? quoted.length : utf8Length(quoted);
    return this.budget.take(bytes) ? quoted : this.#shortened(text);
  }

  /** The text of an object of any kind; whatever its code throws costs only this value. */
  container(value: object, honourToJson = true): string {
    const depth = this.#path.length;
    if (this.#path.includes(value)) return this.text('[Circular]');
    if (depth > this.limits.depth)
      return this.text(`[truncated: deeper than ${this.limits.depth}]`);
    this.#path.push(value);
    try {
      return this.#dispatch(value, honourToJson);
    } catch (thrown) {
      return this.#unreadable(new Unreadable(thrown));
    } finally {
      this.#path.length = depth;
    }
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

  #plain(text: string): string {
    this.budget.take(text.length);
    return text;
  }

  #shortened(text: string): string {
    const room = Math.floor((this.budget.bytesLeft - MARKER_BYTES) / MAX_BYTES_PER_CHAR);
    return quote(cutText(text, Math.max(0, room)));
  }
}

function functionName(value: unknown): string {
  try {
    const { name } = value as { name: unknown };
    return typeof name === 'string' && name !== '' ? name : 'anonymous';
  } catch {
    return 'anonymous';
  }
}
