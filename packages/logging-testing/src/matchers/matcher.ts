/** What the runner offers a matcher as `this`; Jest's and Vitest's both have it. */
export interface MatcherContext {
  equals(actual: unknown, expected: unknown, testers?: readonly unknown[]): boolean;
  readonly utils: {
    readonly iterableEquality: unknown;
    readonly subsetEquality: unknown;
    stringify(value: unknown): string;
  };
}

/** The verdict of a matcher, as `expect.extend` wants it. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}
