import type { ValuePattern } from '../value-pattern';
import { LONG, WORD_START, token } from './token-pattern';

const UUID = '[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}';

/** Credentials of shops, job queues, geography and other products with an API. */
export const PRODUCT_TOKENS: readonly ValuePattern[] = [
  token(
    'paypal-access-token',
    ['A21AA'],
    '[A-Za-z0-9_-]{60,256}',
    'https://developer.paypal.com/api/rest/authentication/',
  ),
  token(
    'paddle-key',
    ['pdl_live_apikey_', 'pdl_sdbx_apikey_', 'pdl_test_apikey_'],
    '[a-z0-9]{20,32}_[A-Za-z0-9]{16,32}_[A-Za-z0-9]{2,8}',
    'https://developer.paddle.com/api-reference/about/authentication',
  ),
  token(
    'amazon-seller-token',
    ['amzn.mws.', 'amzn1.oa2-cs.v1.', 'Atza|', 'Atzr|'],
    `(?:${UUID}|[A-Za-z0-9_-]{40,${LONG}})`,
    'https://developer.amazon.com/docs/login-with-amazon/access-token.html',
  ),
  {
    name: 'maxmind-key',
    literals: ['_mmk'],
    pattern: new RegExp(`${WORD_START}[A-Za-z0-9]{6}_[A-Za-z0-9_]{29}_mmk(?![A-Za-z0-9])`, 'g'),
    source:
      'https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/',
  },
  token(
    'stytch-secret',
    ['secret-live-', 'secret-test-'],
    '[A-Za-z0-9_=-]{36,64}',
    'https://github.com/trufflesecurity/trufflehog/blob/main/pkg/detectors/stytch/stytch.go',
  ),
  token(
    'inngest-signing-key',
    ['signkey-'],
    '[a-z]{3,16}-[a-f0-9]{32,128}',
    'https://www.inngest.com/docs/platform/signing-keys',
  ),
  token(
    'apify-token',
    ['apify_api_'],
    '[A-Za-z0-9]{30,64}',
    'https://github.com/trufflesecurity/trufflehog/blob/main/pkg/detectors/apify/apify.go',
  ),
  token(
    'unkey-key',
    ['unkey_'],
    '(?=[A-Za-z]{0,40}\\d)[A-Za-z0-9]{16,64}',
    'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  ),
  token(
    'trigger-key',
    ['tr_prod_', 'tr_dev_', 'tr_stg_', 'tr_preview_', 'tr_pat_'],
    '(?:sk_)?[A-Za-z0-9]{16,64}',
    'https://trigger.dev/docs/apikeys',
  ),
  token(
    'environment-key',
    ['sk_prod_', 'sk_dev_'],
    '[A-Za-z0-9_-]{24,128}',
    'https://liveblocks.io/docs/authentication',
  ),
  token(
    'pubnub-secret',
    ['sec-c-'],
    '[A-Za-z0-9+/=]{40,64}',
    'https://www.pubnub.com/docs/general/basics/get-your-pubnub-keys',
  ),
  token(
    'gocardless-sandbox-token',
    ['sandbox_'],
    '(?=[A-Za-z_-]{0,39}\\d)[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])',
    'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
  ),
  token(
    'brex-token',
    ['bxt_'],
    '[A-Za-z0-9]{32,64}',
    'https://developer.brex.com/docs/authentication/',
  ),
  token(
    'fireworks-key',
    ['fw_'],
    '(?=[A-Za-z]{0,23}\\d)[A-Za-z0-9]{22,24}(?![A-Za-z0-9])',
    'https://docs.fireworks.ai/api-reference/introduction',
  ),
  token(
    'adobe-client-secret',
    ['p8e-'],
    '[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])',
    'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  ),
  token(
    'launchdarkly-access-token',
    ['api-'],
    `${UUID}(?![A-Za-z0-9-])`,
    'https://github.com/trufflesecurity/trufflehog/blob/main/pkg/detectors/launchdarkly/launchdarkly.go',
  ),
  token(
    'encoded-jwt',
    // `eyJ` in base64.
    ['ZXlK'],
    `[A-Za-z0-9+/]{60,${LONG}}={0,2}`,
    'https://www.rfc-editor.org/rfc/rfc4648',
  ),
];
