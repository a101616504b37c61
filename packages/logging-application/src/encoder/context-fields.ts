import { classify } from '../text/char-class';
import { ErrorFields } from './error-fields';
import type { KeyEntry, KeyPlace } from './key-table';
import { isOwn } from '../objects/own-property';
import { ERROR_NAMES, METRICS_NAME } from './special-names';
import { isTraceId } from './trace-fields';
import { Unreadable } from '../objects/unreadable';
import type { ValueWriter } from './value-writer';
import { LEFT_OUT, memberText, moreThan } from './write-object';

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
  /** What the context has as `_metrics`, where metrics are embedded; else it is an ordinary field. */
  metrics: unknown;
  /** The ordinary fields whose names were watched for. */
  entries: KeyEntry[] = [];
  /** Where in the text each of them ends. */
  ends: number[] = [];
  #watched = 0;
  readonly #embedsMetrics: boolean;

  constructor(writer: ValueWriter, embedsMetrics: boolean) {
    this.writer = writer;
    this.#embedsMetrics = embedsMetrics;
  }

  /**
   * @param watched the bits of the keys of which note is taken
   * @param bytes what the values may take
   */
  start(watched: number, bytes: number): void {
    this.writer.start(bytes);
    this.text = '';
    this.traceId = undefined;
    this.ownSpan = false;
    this.metrics = undefined;
    this.#watched = watched;
    if (this.entries.length > 0) {
      this.entries = [];
      this.ends = [];
    }
    this.error.clear();
  }

  read(context: object): void {
    const { writer } = this;
    const { keys, limits, budget } = writer;
    let text = '';
    let written = 0;
    let previous: KeyPlace = keys.root;
    try {
      for (const key in context) {
        if (!isOwn(context, key)) continue;
        if (written === limits.keysPerContainer || budget.spent) {
          if (!isOwn(context, LEFT_OUT)) {
            text = this.#with(text, keys.get(LEFT_OUT), moreThan(writer, written));
          }
          break;
        }
        written += 1;
        const entry = keys.find(key, previous);
        previous = entry;
        let value: unknown;
        // In the loop itself, since only there the engine knows where in the object the key leads.
        try {
          value = (context as Record<string, unknown>)[key];
        } catch (thrown) {
          value = new Unreadable(thrown);
        }
        text = entry.special
          ? this.#withSpecial(text, context, entry, value)
          : this.#withMember(text, context, entry, value);
      }
    } catch (thrown) {
      text = this.#with(text, keys.get('context'), writer.value(new Unreadable(thrown)));
    }
    this.text = text;
    writer.leaveRoot();
  }

  /** All that was read, and one more member after it. */
  #withMember(text: string, context: object, entry: KeyEntry, value: unknown): string {
    const { writer } = this;
    if (typeof value === 'object') {
      writer.enterRoot(context);
      writer.keys.start = entry.inside;
    } else if (typeof value === 'string') {
      if (writer.isVerbatim(entry, value)) {
        return this.#noted(text + entry.quote + value + '"', entry);
      }
    } else {
      const scalar = writer.plainScalar(entry, value);
      if (scalar !== '') return this.#noted(text + entry.fragment + scalar, entry);
    }
    return this.#withValue(text, context, entry, value);
  }

  /** The same for any value, perhaps under another name. */
  #withValue(
    text: string,
    context: object,
    entry: KeyEntry,
    value: unknown,
    shown = entry,
  ): string {
    const { budget } = this.writer;
    // The key comes first: one whose value fills the line is not left out for want of room.
    if (!budget.take(shown.bytes)) return text;
    const json = memberText(this.writer, context, entry, value);
    if (json !== '') return this.#noted(text + shown.fragment + json, shown);
    budget.giveBack(shown.bytes);
    return text;
  }

  #with(text: string, entry: KeyEntry, value: string): string {
    if (value === '' || !this.writer.budget.take(entry.bytes)) return text;
    return this.#noted(text + entry.fragment + value, entry);
  }

  /** @param text all fields, of which that of `entry` is the last */
  #noted(text: string, entry: KeyEntry): string {
    if ((entry.bit & this.#watched) !== 0) {
      this.entries.push(entry);
      this.ends.push(text.length);
    }
    return text;
  }

  #withSpecial(text: string, context: object, entry: KeyEntry, value: unknown): string {
    const { name } = entry;
    this.writer.enterRoot(context);
    if (name === 'trace_id') {
      const isUsed = value === undefined || value === null || this.#isExplicitTrace(value);
      return isUsed ? text : this.#withRenamed(text, context, entry, value);
    }
    if (name === 'error') {
      this.#error(value);
      return text;
    }
    if (name === METRICS_NAME && this.#embedsMetrics) {
      this.metrics = value;
      return text;
    }
    if (name === 'span_id' || name === 'trace_flags') this.ownSpan = true;
    else if (name === METRICS_NAME) return this.#withValue(text, context, entry, value);
    else if (!ERROR_NAME_SET.has(name)) return this.#withRenamed(text, context, entry, value);
    else if (hasError(context)) {
      if (name !== 'error_code') return this.#withRenamed(text, context, entry, value);
      this.error.code = memberText(this.writer, context, entry, value);
      return text;
    }
    return this.#withValue(text, context, entry, value);
  }

  /** The record's own field of that name wins; the caller's is kept under another. */
  #withRenamed(text: string, context: object, entry: KeyEntry, value: unknown): string {
    let name = `context_${entry.name}`;
    while (isOwn(context, name)) name = `context_${name}`;
    return this.#withValue(text, context, entry, value, this.writer.keys.get(name));
  }

  /** Takes a trace id that is safe; any other is shown to nobody as one. */
  #isExplicitTrace(traceId: unknown): boolean {
    if (!isTraceId(traceId)) return false;
    if (this.writer.scanner.scan(traceId, classify(traceId)) !== traceId) return false;
    this.traceId = traceId;
    return true;
  }

  #error(thrown: unknown): void {
    if (thrown === undefined) return;
    try {
      this.error.read(this.writer, thrown);
    } catch (failure) {
      const unreadable = this.writer.value(new Unreadable(failure));
      if (this.error.message === '') this.error.message = unreadable;
      else this.error.properties = unreadable;
    }
  }
}

function hasError(context: object): boolean {
  const error = Object.getOwnPropertyDescriptor(context, 'error');
  return error !== undefined && (error.get !== undefined || error.value !== undefined);
}
