import type { SinkFailure } from '@dashtam/logging-domain';
import type { CaseNeed, ContractCase, ContractExpect } from './contract-case';
import { expectEveryLineAccounted } from './line-account';
import type { SinkHarness } from './sink-harness';
import { createSinkProbe, type SinkProbe } from './sink-probe';

/** What a case does with a fresh sink. It may leave the sink open. */
type CaseBody = (probe: SinkProbe, expect: ContractExpect, harness: SinkHarness) => Promise<void>;

/** A case's optional parts. */
interface CaseOptions {
  readonly needs?: readonly CaseNeed[];
  /** Makes the listener throw after it has noted each failure. Default false. */
  readonly listenerThrows?: boolean;
}

/**
 * Builds a case: a fresh sink, the body, `close`, and then, whatever the case was about, the proof
 * that every line is accounted for.
 */
export function sinkCase(
  rule: number,
  title: string,
  body: CaseBody,
  { needs = [], listenerThrows = false }: CaseOptions = {},
): ContractCase {
  return {
    rule,
    title,
    needs,
    async run(harness, expect) {
      const failures: SinkFailure[] = [];
      const onFailure = (failure: SinkFailure): void => {
        failures.push(failure);
        if (listenerThrows) throw new Error('the listener itself fails');
      };
      const subject = await harness.create({ onFailure });
      try {
        const probe = createSinkProbe(harness, subject, failures);
        await body(probe, expect, harness);
        await probe.close(harness.capabilities?.includes('break') === true ? 200 : undefined);
        await expectEveryLineAccounted(probe, expect);
      } finally {
        await subject.sink.close(0).catch(() => undefined);
        await subject.dispose();
      }
    },
  };
}
