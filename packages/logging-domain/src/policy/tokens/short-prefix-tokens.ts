import type { ValuePattern } from '../value-pattern';
import { token } from './token-pattern';

const UUID = '[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}';

/**
 * Credentials whose prefix ends many words (`feature_`, `task_`), so that it alone is no reason to
 * run every other pattern. Eight letters or digits follow it in each.
 */
export const SHORT_PREFIX_TOKENS: readonly ValuePattern[] = [
  token(
    'resend-key',
    ['re_'],
    '[A-Za-z0-9]{8}_[A-Za-z0-9]{20,48}(?![A-Za-z0-9])',
    'https://resend.com/docs/dashboard/api-keys/introduction',
  ),
  token(
    'elevenlabs-key',
    ['sk_'],
    `(?:[a-f0-9]{48}(?![A-Za-z0-9])|${UUID})`,
    'https://elevenlabs.io/docs/api-reference/authentication',
  ),
  token(
    'svix-token',
    ['sk_'],
    // The region ends it.
    '(?=[A-Za-z_-]{0,63}\\d)[A-Za-z0-9_-]{20,64}\\.(?:au|ca|eu|in|us)(?![A-Za-z0-9])',
    'https://docs.svix.com/quickstart',
  ),
  token(
    'launchdarkly-key',
    ['sdk-'],
    `${UUID}(?![A-Za-z0-9-])`,
    'https://launchdarkly.com/docs/home/account/environment/keys',
  ),
];
