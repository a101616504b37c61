/** A sentence that the demo prints, and whether it holds. */
export interface Claim {
  readonly text: string;
  /** What was found instead; empty when the claim holds. */
  readonly differences: readonly string[];
}

/** A claim that holds when both values are the same as JSON. */
export function claimSame(text: string, seen: unknown, expected: unknown): Claim {
  const [found, wanted] = [JSON.stringify(seen), JSON.stringify(expected)];
  return { text, differences: found === wanted ? [] : [`seen ${found}, expected ${wanted}`] };
}

/** A claim about many things, which holds when none of them differs. */
export function claimNone(text: string, differences: readonly string[]): Claim {
  return { text, differences };
}

/** The claims as the demo prints them. */
export function renderClaims(claims: readonly Claim[]): string {
  return claims
    .map(({ text, differences }) => `${differences.length === 0 ? '✓' : '✗'} ${text}\n`)
    .join('');
}
