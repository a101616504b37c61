import { BUSINESS_TOKENS } from './tokens/business-tokens';
import { CLOUD_TOKENS } from './tokens/cloud-tokens';
import { CONNECTOR_TOKENS } from './tokens/connector-tokens';
import { DEVELOPER_TOKENS } from './tokens/developer-tokens';
import { FORMAT_TOKENS } from './tokens/format-tokens';
import { MODEL_TOKENS } from './tokens/model-tokens';
import { PLATFORM_TOKENS } from './tokens/platform-tokens';
import { PRODUCT_TOKENS } from './tokens/product-tokens';
import { SERVICE_TOKENS } from './tokens/service-tokens';
import type { ValuePattern } from './value-pattern';

/** Credentials of vendors, one row each. */
export const TOKEN_PATTERNS: readonly ValuePattern[] = [
  ...CLOUD_TOKENS,
  ...DEVELOPER_TOKENS,
  ...MODEL_TOKENS,
  ...PLATFORM_TOKENS,
  ...BUSINESS_TOKENS,
  ...SERVICE_TOKENS,
  ...CONNECTOR_TOKENS,
  ...PRODUCT_TOKENS,
  ...FORMAT_TOKENS,
];
