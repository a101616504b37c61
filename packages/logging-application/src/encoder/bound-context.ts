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

/** Joins fields; a later field takes the place of an earlier one of the same name. */
export function createBoundContext(fields: readonly BoundField[], traceId?: string): BoundContext {
  const byName = new Map(fields.map((field) => [field.entry.name, field]));
  const kept = [...byName.values()];
  const fragment = flatten(joined(kept));
  return {
    fields: kept,
    fragment,
    bytes: utf8Length(fragment),
    mask: kept.reduce((mask, { entry }) => mask | entry.bit, 0),
    traceId,
    ownSpan: byName.has('span_id'),
  };
}

/** A logger that binds nothing. */
export const NOTHING_BOUND = createBoundContext([]);

/** The bound text, without the fields that the call overrides. */
export function boundFragment(bound: BoundContext, call: ContextFields): string {
  if (call.overriding.length === 0 && (bound.mask === 0 || !call.error.present)) {
    return bound.fragment;
  }
  const names = new Set(call.overriding.map(({ name }) => name));
  for (const [name] of call.error.entries()) names.add(name);
  return joined(bound.fields.filter(({ entry }) => !names.has(entry.name)));
}

function joined(fields: readonly BoundField[]): string {
  return fields.map(({ entry, text }) => entry.fragment + text).join('');
}
