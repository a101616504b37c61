import type { LoggerProtocol } from '@dashtam/logging-domain';
import type { LoggedRecord } from '../logged-record';
import type { ContractExpect } from '../sink-contract/contract-case';
import type { LoggerHarness } from './logger-harness';

/** One test of the `LoggerProtocol` contract as a plain function. */
export interface LoggerContractCase {
  readonly title: string;
  /** Resolves when the logger keeps the contract; rejects with what it did instead. */
  readonly run: (create: LoggerHarness, expect: ContractExpect) => Promise<void>;
}

/** What a case does with a fresh logger, and what it expects of the lines, parsed. */
interface CaseParts {
  readonly log: (logger: LoggerProtocol) => void;
  readonly check: (records: readonly LoggedRecord[], expect: ContractExpect) => void;
}

/** Builds a case: a fresh logger, the calls, and a look at all that was written. */
export function loggerCase(title: string, { log, check }: CaseParts): LoggerContractCase {
  return {
    title,
    async run(create, expect) {
      const subject = await create();
      try {
        log(subject.logger);
        const lines = await subject.lines();
        check(
          lines.map((line) => JSON.parse(line) as LoggedRecord),
          expect,
        );
      } finally {
        await subject.dispose?.();
      }
    },
  };
}

/** The named fields of each record, in order. */
export function pick(records: readonly LoggedRecord[], ...fields: readonly string[]): unknown[] {
  return records.map((record) => fields.map((field) => record[field]));
}
