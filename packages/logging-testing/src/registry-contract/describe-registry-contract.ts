import type { EventRegistry } from '@dashtam/logging-domain';
import type { ContractGlobals } from '../sink-contract/describe-sink-contract';
import { REGISTRY_CONTRACT_CASES } from './registry-cases';

/**
 * Registers one test for each promise of an event registry.
 *
 * @param name what is tested, for example `ORDER_EVENTS`
 * @param globals `{ describe, it, expect }` of the runner
 */
export function describeRegistryContract(
  name: string,
  { describe, it, expect }: ContractGlobals,
  registry: EventRegistry,
): void {
  describe(`${name} keeps the contract of a registry`, () => {
    for (const { title, problems } of REGISTRY_CONTRACT_CASES) {
      it(title, () => {
        expect(problems(registry)).toEqual([]);
        return Promise.resolve();
      });
    }
  });
}
