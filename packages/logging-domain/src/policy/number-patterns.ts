import type { ValuePattern } from './value-pattern';

/** Secrets of digits; card numbers, which have a check digit, are found by code. */
export const NUMBER_PATTERNS: readonly ValuePattern[] = [
  {
    name: 'labelled-social-security-number',
    literals: ['ssn', 'SSN', 'Ssn', 'ocial ', 'OCIAL '],
    pattern:
      /((?<![A-Za-z])(?:ssn|social security(?: (?:number|no\.?|#))?)["']?(?:\s{0,4}[:=#]|\s{1,4}(?:is|was))?\s{0,4}["']?)(?!000|666|9\d\d)\d{3}([. ]?)(?!00)\d{2}\2(?!0000)\d{4}(?![\dA-Za-z]|[-.]\d)/gi,
    replacement: '$1[REDACTED]',
    source: 'https://www.ssa.gov/employer/randomization.html',
  },
  {
    name: 'social-security-number',
    literals: [],
    pattern:
      /(?:(?<![\dA-Za-z])|(?<=\\[nrt]))(?<!\d[-. ])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\dA-Za-z]|[-. ]\d)/g,
    source: 'https://www.ssa.gov/employer/randomization.html',
  },
];
