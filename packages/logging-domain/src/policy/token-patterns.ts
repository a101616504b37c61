import { BUSINESS_TOKENS } from './tokens/business-tokens';
import { CLOUD_TOKENS } from './tokens/cloud-tokens';
import { DEVELOPER_TOKENS } from './tokens/developer-tokens';
import type { ValuePattern } from './value-pattern';

/** Credentials of vendors, one row each. */
export const TOKEN_PATTERNS: readonly ValuePattern[] = [
  ...CLOUD_TOKENS,
  ...DEVELOPER_TOKENS,
  ...BUSINESS_TOKENS,
];
