import type { ContractGlobals } from '../sink-contract/describe-sink-contract';
import { BINDING_CASES } from './binding-cases';
import { LINE_CASES } from './line-cases';
import type { LoggerContractCase } from './logger-case';
import type { LoggerHarness } from './logger-harness';

/** The `LoggerProtocol` contract as plain functions. */
export const LOGGER_CONTRACT_CASES: readonly LoggerContractCase[] = [
  ...LINE_CASES,
  ...BINDING_CASES,
];

/**
 * Registers one test for each case of the `LoggerProtocol` contract: a logger of one's own keeps
 * it, or a logger over an adapter of one's own (`createTestLogger(sink)`).
 *
 * @param name what is tested, for example `a logger over MyAdapter`
 * @param globals `{ describe, it, expect }` of the runner
 * @param create makes a logger and shows its lines
 */
export function describeLoggerContract(
  name: string,
  { describe, it, expect }: ContractGlobals,
  create: LoggerHarness,
): void {
  describe(`${name} keeps the LoggerProtocol contract`, () => {
    for (const { title, run } of LOGGER_CONTRACT_CASES) it(title, () => run(create, expect));
  });
}
