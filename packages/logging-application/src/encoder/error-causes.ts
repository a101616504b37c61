import { readProperty } from './unreadable';

/**
 * The causes of an error, nearest first: its `cause`, an AggregateError's children, and theirs.
 * A cause that was met before is left out, so a cycle ends.
 */
export function errorCauses(error: unknown, maxCauses: number): unknown[] {
  const causes: unknown[] = [];
  const pending: unknown[] = [error];
  const met = new Set<unknown>([error]);
  for (let at = 0; at < pending.length && causes.length < maxCauses; at += 1) {
    for (const cause of directCauses(pending[at], maxCauses)) {
      if (met.has(cause) || causes.length === maxCauses) continue;
      met.add(cause);
      causes.push(cause);
      pending.push(cause);
    }
  }
  return causes;
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
  for (let at = 0; at < count && at < Number(length); at += 1) found.push(readProperty(items, at));
  return found;
}
