/**
 * The named ones, in their own order; all without names.
 *
 * @throws TypeError for a name that is not among them
 */
export function selected<T extends { readonly name: string }>(
  all: readonly T[],
  names: readonly string[] | undefined,
  kind: string,
): readonly T[] {
  if (names === undefined) return all;
  const known = all.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`there is no ${kind} '${unknown}'; there are ${known.join(', ')}`);
  }
  return all.filter(({ name }) => names.includes(name));
}
