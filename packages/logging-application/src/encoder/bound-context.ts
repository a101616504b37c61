import type { ContextFields } from './context-fields';
import { flatten } from '../text/flatten';
import type { KeyEntry } from './key-table';
import { utf8Length } from '../text/utf8-length';

/** Fields as one text, in which each can be found again. */
export interface WrittenFields {
  /** `,"name":value` of each. */
  readonly text: string;
  readonly entries: readonly KeyEntry[];
  /** Where in the text each of them ends. */
  readonly ends: readonly number[];
}

/** What a logger adds to each of its lines, as finished text. Immutable. */
export interface BoundContext extends WrittenFields {
  /** Bytes of the text in UTF-8. */
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
  text: '',
  entries: [],
  ends: [],
  bytes: 0,
  mask: 0,
  traceId: undefined,
  ownSpan: false,
};

/** Fields that were just read, on top of those of `parent`; the later of the same name stays. */
export function bindFields(parent: BoundContext, read: ContextFields): BoundContext {
  const mask = maskOf(read.entries);
  const isDisjoint = !read.error.any && (parent.mask & mask) === 0;
  const { text, entries, ends } = isDisjoint ? appended(parent, read) : replaced(parent, read);
  return {
    text,
    entries,
    ends,
    bytes: isDisjoint ? parent.bytes + read.writer.budget.bytesTaken : utf8Length(text),
    mask: isDisjoint ? parent.mask | mask : maskOf(entries),
    traceId: read.traceId ?? parent.traceId,
    ownSpan: read.ownSpan || parent.ownSpan,
  };
}

/** The bound text, without the fields that the call overrides. */
export function boundText(bound: BoundContext, call: ContextFields): string {
  if (call.entries.length === 0 && !(call.error.any && bound.entries.some(isSpecial))) {
    return bound.text;
  }
  const names = new Set(call.entries.map(({ name }) => name));
  for (const [name] of call.error.entries()) names.add(name);
  return joined(partsOf(bound).filter(({ entry }) => !names.has(entry.name))).text;
}

/** One field and the JSON text of its value. */
interface Part {
  readonly entry: KeyEntry;
  readonly value: string;
}

function appended(first: WrittenFields, { text, entries, ends }: WrittenFields): WrittenFields {
  const { length } = first.text;
  if (length === 0) return { text: flatten(text), entries, ends };
  return {
    text: flatten(first.text + text),
    entries: first.entries.concat(entries),
    ends: first.ends.concat(ends.map((end) => end + length)),
  };
}

function replaced(first: WrittenFields, read: ContextFields): WrittenFields {
  const parts = [...partsOf(first), ...partsOf(read), ...errorParts(read)];
  return joined([...new Map(parts.map((part) => [part.entry.name, part])).values()]);
}

function joined(parts: readonly Part[]): WrittenFields {
  let text = '';
  const ends: number[] = [];
  for (const { entry, value } of parts) {
    text += entry.fragment + value;
    ends.push(text.length);
  }
  return { text: flatten(text), entries: parts.map(({ entry }) => entry), ends };
}

function partsOf({ text, entries, ends }: WrittenFields): Part[] {
  return entries.map((entry, at) => {
    const start = (ends[at - 1] ?? 0) + entry.fragment.length;
    return { entry, value: text.slice(start, ends[at]) };
  });
}

function errorParts({ error, writer }: ContextFields): Part[] {
  return error.entries().map(([name, value]) => ({ entry: writer.keys.get(name), value }));
}

function isSpecial({ special }: KeyEntry): boolean {
  return special;
}

function maskOf(entries: readonly KeyEntry[]): number {
  let mask = 0;
  for (const { bit } of entries) mask |= bit;
  return mask;
}
