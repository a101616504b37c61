import type { TextKind } from './program';

/** The field that carries a record's id. */
export const ID_FIELD = 'record_no';

/** The message of every record. */
export const MESSAGE = 'Order accepted for delivery';

/** The fields of one record; as a line of JSON, with a logger's own fields, about 300 bytes. */
export interface RecordFields {
  readonly record_no: number;
  readonly user_id: string;
  readonly request_path: string;
  readonly http_method: string;
  readonly status_code: number;
  readonly duration_ms: number;
  readonly note: string;
}

const LARGE_CHARS = 300_000;
const OVERSIZE_CHARS = 1_200_000;
const PLAIN = 'packed and handed over to the carrier';
const WORDS = `${PLAIN}, `.repeat(Math.ceil(OVERSIZE_CHARS / PLAIN.length));
/** Two, three and four bytes of UTF-8 for a character, a combining mark, right-to-left script. */
const MULTI_BYTE = 'für Łódź: ご注文を受け付けました 🛒🚚 e\u0301 שלום';

/** Everything is told by the id, so that a reader knows what must have arrived. */
export function recordOf(id: number, kind: TextKind): RecordFields {
  return {
    record_no: id,
    user_id: `018f6a2b-7b1f-7cc1-9e4d-${(id % 4096).toString(16).padStart(12, '0')}`,
    request_path: '/api/v1/orders',
    http_method: 'POST',
    status_code: 201,
    duration_ms: id % 1_000,
    note: noteOf(id, kind),
  };
}

function noteOf(id: number, kind: TextKind): string {
  switch (kind) {
    case 'plain':
      return `${PLAIN} ${id}`;
    case 'multi-byte':
      return `${MULTI_BYTE} ${id}`;
    case 'large':
      return `${id} ${WORDS.slice(0, LARGE_CHARS)}`;
    case 'oversize':
      return `${id} ${WORDS.slice(0, OVERSIZE_CHARS)}`;
  }
}

/** The id in a line of whatever format, also in one that was cut; undefined where there is none. */
export function idIn(line: string): number | undefined {
  const at = line.indexOf(NAME);
  if (at === -1) return undefined;
  const id = Number.parseInt(line.slice(at + NAME.length, at + NAME.length + 12).trimStart(), 10);
  return Number.isNaN(id) ? undefined : id;
}

const NAME = `"${ID_FIELD}":`;
