/** A value that holds no other, with the name or index that it stands under. */
export interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

/** All leaves of a parsed line or of a sample, in their order. */
export function leavesOf(value: unknown, key = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ key, value }];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, name));
}
