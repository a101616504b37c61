import type { DestinationCapability, SinkHarness } from './sink-harness';

/** The part of `expect` that the suite uses; Jest's and Vitest's both have it. */
export type ContractExpect = (actual: unknown) => {
  toBe(expected: unknown): unknown;
  toEqual(expected: unknown): unknown;
};

/** What a case needs of a harness: a capability, or `bound` for a `maxQueuedBytes`. */
export type CaseNeed = DestinationCapability | 'bound';

/** One test of the `LogSink` contract as a plain function. */
export interface ContractCase {
  /** Number of the rule in the comment of `LogSink`, 1 to 8. */
  readonly rule: number;
  readonly title: string;
  /** The case runs only for harnesses that offer all of these. */
  readonly needs: readonly CaseNeed[];
  /** Resolves when the sink keeps the rule; rejects with what it did instead. */
  readonly run: (harness: SinkHarness, expect: ContractExpect) => Promise<void>;
}

/** Whether `harness` offers what the case needs. */
export function appliesTo(harness: SinkHarness, { needs }: ContractCase): boolean {
  return needs.every((need) =>
    need === 'bound'
      ? harness.maxQueuedBytes !== undefined
      : harness.capabilities?.includes(need) === true,
  );
}
