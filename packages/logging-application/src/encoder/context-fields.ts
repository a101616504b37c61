import type { BoundField } from './bound-context';
import { classify } from './char-class';
import { ErrorFields } from './error-fields';
import type { KeyEntry } from './key-table';
import { isOwn } from './own-property';
import { ERROR_NAMES } from './special-names';
import { isTraceId } from './trace-fields';
import { Unreadable, readProperty } from './unreadable';
import type { ValueWriter } from './value-writer';
import { LEFT_OUT, moreThan, writeMember } from './write-object';

const ERROR_NAME_SET = new Set(ERROR_NAMES);

/** Reads one context, field by field, into the parts of a record. Reused from record to record. */
export class ContextFields {
  readonly writer: ValueWriter;
  /** The ordinary fields. */
  text = '';
  /** The fields that `error` gives. */
  readonly error = new ErrorFields();
  /** A valid explicit `trace_id`. */
  traceId: string | undefined;
  /** The context has a `span_id` of its own. */
  ownSpan = false;
  /** Fields whose names may also be bound. */
  readonly overriding: KeyEntry[] = [];
  /** Every field by itself, when a context is bound. */
  collected: BoundField[] | undefined;
  /** The bits of all keys that were read. */
  mask = 0;
  #boundMask = 0;

  constructor(writer: ValueWriter) {
    this.writer = writer;
  }

  /**
   * @param boundMask the bits of the keys that are bound already
   * @param bytes what the values may take
   */
  start(boundMask: number, bytes: number): void {
    this.writer.start(bytes);
    this.text = '';
    this.traceId = undefined;
    this.ownSpan = false;
    this.mask = 0;
    this.#boundMask = boundMask;
    if (this.overriding.length > 0) this.overriding.length = 0;
    this.error.clear();
  }

  read(context: object): void {
    try {
      this.writer.enterRoot(context);
      this.#readAll(context);
    } catch (thrown) {
      this.#add(this.writer.keys.get('context'), this.writer.value(new Unreadable(thrown)));
    } finally {
      this.writer.leaveRoot();
    }
  }

  #readAll(context: object): void {
    const { keys, limits, budget } = this.writer;
    let written = 0;
    let previous = keys.start;
    for (const key in context) {
      if (!isOwn(context, key)) continue;
      if (written === limits.keysPerContainer || budget.spent) {
        if (!isOwn(context, LEFT_OUT)) {
          this.#add(keys.get(LEFT_OUT), moreThan(this.writer, written));
        }
        break;
      }
      written += 1;
      const entry = keys.find(key, previous);
      previous = entry;
      if (entry.special) this.#special(context, entry);
      else this.#add(entry, writeMember(this.writer, context, entry));
    }
  }

  #add(entry: KeyEntry, text: string): void {
    if (text === '') return;
    if (!this.writer.budget.take(entry.bytes)) return;
    this.text += entry.fragment + text;
    this.mask |= entry.bit;
    if ((entry.bit & this.#boundMask) !== 0) this.overriding.push(entry);
    this.collected?.push({ entry, text });
  }

  #special(context: object, entry: KeyEntry): void {
    const { name } = entry;
    if (name === 'trace_id') return this.#explicitTrace(readProperty(context, name));
    if (name === 'error') return this.#error(readProperty(context, name));
    if (name === 'span_id' || name === 'trace_flags') this.ownSpan = true;
    else if (!ERROR_NAME_SET.has(name)) return this.#renamed(context, entry);
    else if (hasError(context)) {
      if (name !== 'error_code') return this.#renamed(context, entry);
      this.error.code = writeMember(this.writer, context, entry);
      return;
    }
    this.#add(entry, writeMember(this.writer, context, entry));
  }

  /** The record's own field of that name wins; the caller's is kept under another. */
  #renamed(context: object, entry: KeyEntry): void {
    let name = `context_${entry.name}`;
    while (isOwn(context, name)) name = `context_${name}`;
    this.#add(this.writer.keys.get(name), writeMember(this.writer, context, entry));
  }

  #explicitTrace(traceId: unknown): void {
    if (!isTraceId(traceId)) return;
    if (this.writer.scanner.scan(traceId, classify(traceId)) === traceId) this.traceId = traceId;
  }

  #error(thrown: unknown): void {
    if (thrown === undefined) return;
    try {
      this.error.read(this.writer, thrown);
    } catch (failure) {
      this.error.message = this.writer.value(new Unreadable(failure));
    }
  }
}

function hasError(context: object): boolean {
  const error = Object.getOwnPropertyDescriptor(context, 'error');
  return error !== undefined && (error.get !== undefined || error.value !== undefined);
}
