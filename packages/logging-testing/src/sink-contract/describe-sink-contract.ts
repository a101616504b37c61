import { appliesTo, type ContractExpect } from './contract-case';
import { SINK_CONTRACT_CASES } from './sink-contract-cases';
import type { SinkHarness } from './sink-harness';

/** The globals of the test runner; Jest's and Vitest's both fit. */
export interface ContractGlobals {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>, timeoutMs?: number) => unknown;
  readonly expect: ContractExpect;
}

/** A case may use up its patience a few times before the runner's own limit ends it. */
const TIMEOUT_MS = 60_000;

/**
 * Registers one test for each case of the `LogSink` contract that applies to the harness.
 *
 * @param name what is tested, for example `ConsoleAdapter (json)`
 * @param globals `{ describe, it, expect }` of the runner
 * @param harness how to make and watch a sink
 */
export function describeSinkContract(
  name: string,
  { describe, it, expect }: ContractGlobals,
  harness: SinkHarness,
): void {
  describe(`${name} keeps the LogSink contract`, () => {
    for (const contractCase of SINK_CONTRACT_CASES) {
      if (!appliesTo(harness, contractCase)) continue;
      const { rule, title } = contractCase;
      it(`rule ${rule}: ${title}`, () => contractCase.run(harness, expect), TIMEOUT_MS);
    }
  });
}
