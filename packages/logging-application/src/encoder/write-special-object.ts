import { isError } from '../objects/error-parts';
import type { ValueWriter } from './value-writer';
import { writeArray } from './write-array';
import { writeEntries } from './write-entries';
import { writeError } from './write-error';

/** Built-in objects that are not what their properties are; undefined for all others. */
export function writeSpecialObject(writer: ValueWriter, value: object): string | undefined {
  if (ArrayBuffer.isView(value)) return writer.text(bytesMarker(value, value.byteLength));
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (isError(value, tag)) return writeError(writer, value);
  switch (tag) {
    case 'Date':
      return dateText(writer, value as Date);
    case 'RegExp':
      return writer.text(RegExp.prototype.toString.call(value));
    case 'Map':
      return brandedMap(writer, value);
    case 'Set':
      return brandedSet(writer, value);
    case 'Headers':
    case 'URLSearchParams':
    case 'FormData':
      return writeEntries(writer, value as Iterable<[unknown, unknown]>);
    case 'ArrayBuffer':
    case 'SharedArrayBuffer':
      return writer.text(bytesMarker(value, (value as ArrayBuffer).byteLength));
    case 'String':
    case 'Number':
    case 'Boolean':
    case 'BigInt':
    case 'Symbol':
      return writer.value((value as { valueOf(): unknown }).valueOf());
    case 'Promise':
    case 'WeakMap':
    case 'WeakSet':
    case 'WeakRef':
      return writer.text(`[${tag}]`);
    default:
      return undefined;
  }
}

function bytesMarker(value: object, byteLength: number): string {
  const name = (value.constructor as { name?: unknown } | undefined)?.name;
  return `[${typeof name === 'string' && name !== '' ? name : 'Buffer'} ${byteLength} bytes]`;
}

function dateText(writer: ValueWriter, value: Date): string {
  const timeMs = Date.prototype.getTime.call(value);
  return Number.isNaN(timeMs) ? 'null' : writer.text(new Date(timeMs).toISOString());
}

function brandedMap(writer: ValueWriter, value: object): string | undefined {
  if (!(value instanceof Map)) return undefined;
  return writeEntries(writer, Map.prototype.entries.call(value), value.size);
}

function brandedSet(writer: ValueWriter, value: object): string | undefined {
  if (!(value instanceof Set)) return undefined;
  const items: unknown[] = [];
  for (const item of Set.prototype.values.call(value)) {
    if (items.length === writer.limits.keysPerContainer) break;
    items.push(item);
  }
  return writeArray(writer, items, value.size);
}
