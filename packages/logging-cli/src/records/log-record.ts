/** A line that is one JSON object. */
export type LogRecord = Readonly<Record<string, unknown>>;

/** The record that a line holds; undefined when it is not one JSON object. */
export function parseRecord(line: string): LogRecord | undefined {
  if (!line.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as LogRecord;
  } catch {
    return undefined;
  }
}

/** A field that is text; undefined where it is absent or something else. */
export function textOf(record: LogRecord, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The value at a path: the field of that very name, else step by step (`user.id`, `items.0`).
 * Undefined where there is none.
 */
export function valueAt(record: LogRecord, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as LogRecord)[step];
  }
  return value;
}
