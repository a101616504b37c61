import type { LoggedRecord } from '../logged-record';
import { listRecords, recordsOf } from './logged-lines';
import type { MatcherContext, MatcherResult } from './matcher';

/** At least one record has all the expected fields; asymmetric matchers work as values. */
export function toHaveLogged(
  this: MatcherContext,
  received: unknown,
  expected: object,
): MatcherResult {
  const records = recordsOf(received);
  const found = matching(this, records, expected);
  return {
    pass: found.length > 0,
    message: () =>
      found.length > 0
        ? `expected no line with ${this.utils.stringify(expected)}, but there is:\n${listRecords(found)}`
        : `expected a line with ${this.utils.stringify(expected)}; logged was:\n${listRecords(records)}`,
  };
}

/** Exactly one record has all the expected fields. */
export function toHaveLoggedOnce(
  this: MatcherContext,
  received: unknown,
  expected: object,
): MatcherResult {
  const records = recordsOf(received);
  const found = matching(this, records, expected);
  return {
    pass: found.length === 1,
    message: () => {
      const wanted = `one line with ${this.utils.stringify(expected)}`;
      return found.length === 1
        ? `expected not exactly ${wanted}`
        : `expected exactly ${wanted}, found ${found.length}; logged was:\n${listRecords(records)}`;
    },
  };
}

function matching(
  context: MatcherContext,
  records: readonly LoggedRecord[],
  expected: object,
): readonly LoggedRecord[] {
  const { iterableEquality, subsetEquality } = context.utils;
  const testers = [iterableEquality, subsetEquality];
  return records.filter((record) => context.equals(record, expected, testers));
}
