import { MAX_EVENT_BYTES } from '@dashtam/logging-domain';
import type { QueuedLine } from '../line/queued-line';

/** Fields that say what the line is; they are kept whole. */
const KEPT_WHOLE: readonly string[] = ['timestamp', 'level', 'trace_id', 'span_id'];

/** Braces, `,"truncated":true` and `,"original_bytes":` with its number. */
const MARKER_BYTES = 64;

/** Quotes and `...[truncated 1234567 chars]` around what is left of a cut field. */
const CUT_BYTES = 40;

type Field = readonly [name: string, value: unknown];

/**
 * The message of an event: the line as it is, or, where it is larger than the service takes,
 * valid JSON of the same fields with the longest ones cut between characters, `truncated: true`
 * and `original_bytes`. A cut field that was no string becomes the beginning of its JSON text.
 *
 * @param maxBytes UTF-8 bytes of the result at most; default 1,048,550, the service's limit
 */
export function fitToEvent(line: QueuedLine, maxBytes = MAX_EVENT_BYTES): string {
  if (line.bytes <= maxBytes) return line.message;
  const fields = cutFields(fieldsOf(line.message), maxBytes);
  return withMarkers(fields ?? cutFields(bareFields(line), maxBytes) ?? [], line.bytes);
}

/** The fields of a line; none where it is no JSON object. */
function fieldsOf(message: string): readonly Field[] {
  try {
    const parsed: unknown = JSON.parse(message);
    return typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  } catch {
    return [];
  }
}

/** What remains of a line whose fields cannot be cut one by one: its text becomes the message. */
function bareFields(line: QueuedLine): readonly Field[] {
  return [
    ['timestamp', new Date(line.timeMs).toISOString()],
    ['level', line.level.toUpperCase()],
    ['message', line.message],
    ['trace_id', line.traceId],
  ];
}

function withMarkers(fields: readonly Field[], originalBytes: number): string {
  const markers = { truncated: true, original_bytes: originalBytes };
  return JSON.stringify({ ...Object.fromEntries(fields), ...markers });
}

/** The fields cut to fit; undefined where there are none or too many to leave any of them a text. */
function cutFields(fields: readonly Field[], maxBytes: number): readonly Field[] | undefined {
  const sizes = new Map(fields.map(([name, value]) => [name, jsonBytes(value)]));
  const cuttable: number[] = [];
  let leftBytes = maxBytes - MARKER_BYTES;
  for (const [name, bytes] of sizes) {
    leftBytes -= jsonBytes(name) + 2;
    if (KEPT_WHOLE.includes(name)) leftBytes -= bytes;
    else cuttable.push(bytes);
  }
  const allowedBytes = fairShare(cuttable, leftBytes);
  if (allowedBytes <= CUT_BYTES) return undefined;
  return fields.map(([name, value]) => {
    const isCut = !KEPT_WHOLE.includes(name) && (sizes.get(name) ?? 0) > allowedBytes;
    return [name, isCut ? cutText(value, allowedBytes - CUT_BYTES) : value];
  });
}

/** The largest size that each may have so that all fit; what the small ones leave is shared. */
function fairShare(sizes: readonly number[], totalBytes: number): number {
  let leftBytes = totalBytes;
  let sharers = sizes.length;
  for (const bytes of sizes.toSorted((a, b) => a - b)) {
    if (bytes * sharers > leftBytes) break;
    leftBytes -= bytes;
    sharers -= 1;
  }
  return sharers === 0 ? 0 : Math.floor(leftBytes / sharers);
}

/** The longest beginning of a value's text that takes at most `maxBytes` in JSON. */
function cutText(value: unknown, maxBytes: number): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  let fits = 0;
  let exceeds = text.length;
  while (exceeds - fits > 1) {
    const middle = (fits + exceeds) >> 1;
    if (jsonBytes(text.slice(0, middle)) <= maxBytes) fits = middle;
    else exceeds = middle;
  }
  // Never half of a surrogate pair.
  if (/[\uD800-\uDBFF]/.test(text.charAt(fits - 1))) fits -= 1;
  return `${text.slice(0, fits)}...[truncated ${text.length - fits} chars]`;
}

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
