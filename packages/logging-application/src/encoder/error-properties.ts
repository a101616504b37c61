import type { ValueWriter } from './value-writer';

/** Properties that the error shape tells already. */
const TOLD: ReadonlySet<string> = new Set(['name', 'message', 'stack', 'code', 'cause', 'errors']);

/**
 * The plain data that an error carries beside its own parts, as a JSON object; empty where there
 * is none. Live objects (requests, sockets, responses) are left out: they would fill the line.
 */
export function errorProperties(writer: ValueWriter, error: object): string {
  const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let found = false;
  for (const key of Object.keys(error).slice(0, writer.limits.keysPerContainer + 1)) {
    const value: unknown = Object.getOwnPropertyDescriptor(error, key)?.value;
    if (TOLD.has(key) || value === undefined || !isPlainData(value)) continue;
    data[key] = value;
    found = true;
  }
  return found ? writer.container(data) : '';
}

function isPlainData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  if (Array.isArray(value) || value instanceof Date) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
