import type { ContextFields } from './context-fields';
import { flatten } from './flatten';
import type { KeyEntry } from './key-table';
import { utf8Length } from './utf8-length';

/** One bound field, written once when it was bound. */
export interface BoundField {
  readonly entry: KeyEntry;
  readonly text: string;
}

/** What a logger adds to each of its lines, as finished text. Immutable. */
export interface BoundContext {
  readonly fields: readonly BoundField[];
  /** All fields as one text. */
  readonly fragment: string;
  /** Bytes of that text in UTF-8. */
  readonly bytes: number;
  /** The bits of all keys. */
  readonly mask: number;
  /** A valid bound `trace_id`; it is not among the fields. */
  readonly traceId: string | undefined;
  /** The bound fields have a `span_id` of their own. */
  readonly ownSpan: boolean;
}

/** A logger that binds nothing. */
export const NOTHING_BOUND: BoundContext = {
  fields: [],
  fragment: '',
  bytes: 0,
  mask: 0,
  traceId: undefined,
  ownSpan: false,
};

/** Fields that were just read, on top of those of `parent`; the later of the same name stays. */
export function bindFields(parent: BoundContext, read: ContextFields): BoundContext {
  const traceId = read.traceId ?? parent.traceId;
  const ownSpan = read.ownSpan || parent.ownSpan;
  const mask = parent.mask | read.mask;
  const collected = read.collected ?? [];
  if (!read.error.any && (parent.mask & read.mask) === 0) {
    const fields = parent.fields.concat(collected);
    const fragment = flatten(parent.fragment + read.text);
    const bytes = parent.bytes + read.writer.budget.bytesTaken;
    return { fields, fragment, bytes, mask, traceId, ownSpan };
  }
  const all = [...parent.fields, ...collected, ...errorFields(read)];
  const fields = [...new Map(all.map((field) => [field.entry.name, field])).values()];
  const fragment = flatten(joined(fields));
  const bits = fields.reduce((sum, { entry }) => sum | entry.bit, 0);
  return { fields, fragment, bytes: utf8Length(fragment), mask: bits, traceId, ownSpan };
}

function errorFields({ error, writer }: ContextFields): BoundField[] {
  return error.entries().map(([name, text]) => ({ entry: writer.keys.get(name), text }));
}

/** The bound text, without the fields that the call overrides. */
export function boundFragment(bound: BoundContext, call: ContextFields): string {
  if (call.overriding.length === 0 && (bound.mask === 0 || !call.error.any)) {
    return bound.fragment;
  }
  const names = new Set(call.overriding.map(({ name }) => name));
  for (const [name] of call.error.entries()) names.add(name);
  return joined(bound.fields.filter(({ entry }) => !names.has(entry.name)));
}

function joined(fields: readonly BoundField[]): string {
  return fields.map(({ entry, text }) => entry.fragment + text).join('');
}
