/** Random numbers that a seed repeats. */
export interface Random {
  /** A whole number, both bounds included. */
  between(least: number, most: number): number;
  /** The same things in a random order. */
  shuffled<T>(things: readonly T[]): readonly T[];
}

/** The minimal standard generator of Park and Miller (1988), with their later multiplier. */
const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/** @param seed from 1 to 2,147,483,646 */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state * MULTIPLIER) % MODULUS;
    return state / MODULUS;
  };
  return {
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ thing }) => thing),
  };
}
