import type { SinkFailure } from '@dashtam/logging-domain';
import type { CaseNeed, ContractCase, ContractExpect } from './contract-case';
import { expectEveryLineAccounted } from './line-account';
import { ObservedRejection } from './observed-rejection';
import type { SinkHarness } from './sink-harness';
import { createSinkProbe, type SinkProbe } from './sink-probe';

/** What a case does with a fresh sink. It may leave the sink open. */
type CaseBody = (probe: SinkProbe, expect: ContractExpect, harness: SinkHarness) => Promise<void>;

/** A case's optional parts. */
interface CaseOptions {
  readonly needs?: readonly CaseNeed[];
  /** Makes the listener fail, in that way, after it has noted each failure. Default: it does not. */
  readonly listener?: 'throws' | 'rejects';
}

/**
 * Builds a case: a fresh sink, the body, `close`, and then, whatever the case was about, the proof
 * that every line is accounted for.
 */
export function sinkCase(
  rule: number,
  title: string,
  body: CaseBody,
  { needs = [], listener }: CaseOptions = {},
): ContractCase {
  return {
    rule,
    title,
    needs,
    async run(harness, expect) {
      const failures: SinkFailure[] = [];
      const rejections: ObservedRejection[] = [];
      const onFailure = (failure: SinkFailure): unknown => {
        failures.push(failure);
        const fault = new Error('the listener itself fails');
        if (listener === 'throws') throw fault;
        if (listener === 'rejects') rejections.push(ObservedRejection.create(fault));
        return rejections.at(-1);
      };
      const subject = await harness.create({ onFailure });
      try {
        const probe = createSinkProbe(harness, subject, failures);
        await body(probe, expect, harness);
        await probe.close(harness.capabilities?.includes('break') === true ? 200 : undefined);
        await expectEveryLineAccounted(probe, expect);
        const unobserved = rejections.filter(({ isObserved }) => !isObserved).length;
        expect({ unobservedRejections: unobserved }).toEqual({ unobservedRejections: 0 });
      } finally {
        await subject.sink.close(0).catch(() => undefined);
        await subject.dispose();
      }
    },
  };
}
