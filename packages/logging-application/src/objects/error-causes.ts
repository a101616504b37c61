import { readProperty } from './unreadable';

/**
 * The causes of an error, nearest first: its `cause`, an AggregateError's children, and theirs.
 * A cause that was met before is left out, so a cycle ends.
 */
export function errorCauses(error: unknown, maxCauses: number): unknown[] {
  const causes: unknown[] = [];
  let direct = directCauses(error, maxCauses);
  for (let at = 0; ; at += 1) {
    for (const cause of direct) {
      const isNew = cause !== error && !causes.includes(cause);
      if (isNew && causes.length < maxCauses) causes.push(cause);
    }
    if (at >= causes.length || causes.length === maxCauses) return causes;
    direct = directCauses(causes[at], maxCauses);
  }
}

function directCauses(error: unknown, maxCauses: number): unknown[] {
  if (typeof error !== 'object' || error === null) return [];
  const cause = readProperty(error, 'cause');
  const children = readProperty(error, 'errors');
  const found = cause === undefined ? [] : [cause];
  return isArray(children) ? [...found, ...firstItems(children, maxCauses)] : found;
}

/** `Array.isArray`, which a revoked Proxy makes throw. */
function isArray(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function firstItems(items: readonly unknown[], count: number): unknown[] {
  const found: unknown[] = [];
  const length = readProperty(items, 'length');
  const most = typeof length === 'number' ? Math.min(count, length) : 0;
  for (let at = 0; at < most; at += 1) found.push(readProperty(items, at));
  return found;
}
