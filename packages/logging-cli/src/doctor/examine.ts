import { ACCOUNT_CHECKS } from './account-checks';
import type { Check, Status, Verdict } from './check';
import type { Facts } from './facts';
import { LINE_CHECKS } from './line-checks';
import { RIGHTS_CHECKS } from './rights-checks';
import { SETTINGS_CHECKS } from './settings-checks';

/** Every item of the security checklist and the troubleshooting list. */
export const CHECKS: readonly Check[] = [
  ...SETTINGS_CHECKS,
  ...LINE_CHECKS,
  ...ACCOUNT_CHECKS,
  ...RIGHTS_CHECKS,
];

/** A check and what it found. */
export type Finding = Omit<Check, 'judge'> & Verdict;

/** What every check makes of the facts. */
export function examine(facts: Facts): readonly Finding[] {
  return CHECKS.map(({ judge, ...check }) => ({ ...check, ...judge(facts) }));
}

/** How many findings have each status. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Status, number>> {
  const of = (status: Status): number =>
    findings.filter((finding) => finding.status === status).length;
  return { pass: of('pass'), warn: of('warn'), fail: of('fail'), unknown: of('unknown') };
}
