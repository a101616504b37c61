import type { ValuePattern } from '../value-pattern';
import { WORD_START, token } from './token-pattern';

const UUID = '[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}';

/** Credentials of services that connect, feed and watch others. */
export const CONNECTOR_TOKENS: readonly ValuePattern[] = [
  {
    name: 'stripe-client-secret',
    literals: ['_secret_'],
    // What stands before it is the id of the object, and stays.
    pattern:
      /(?<=_secret_)(?=[A-Za-z0-9]{16})(?<=\b(?:pi|seti|src|cs)_[A-Za-z0-9_]{1,96}_secret_)[A-Za-z0-9]{16,255}/g,
    source:
      'https://docs.stripe.com/api/payment_intents/object#payment_intent_object-client_secret',
  },
  token(
    'google-hmac-key-id',
    ['GOOG'],
    // 24 characters of a user, 61 of a service account.
    '(?=[A-Z]{0,56}\\d)[A-Z0-9]{19,64}(?![A-Za-z0-9])',
    'https://cloud.google.com/storage/docs/authentication/hmackeys',
  ),
  token(
    'confluent-secret',
    ['cflt'],
    '(?=[A-Za-z+/]{0,59}\\d)[A-Za-z0-9+/]{40,80}(?![A-Za-z0-9+/])',
    'https://docs.confluent.io/cloud/current/using/api-keys.html',
  ),
  token(
    'tencent-secret-id',
    ['AKID'],
    '[A-Za-z0-9]{32,40}(?![A-Za-z0-9])',
    'https://cloud.tencent.com/document/api/628/14940',
  ),
  token(
    'volcengine-access-key-id',
    ['AKLT'],
    '[A-Za-z0-9]{30,60}(?![A-Za-z0-9])',
    'https://www.volcengine.com/docs/6291/65568',
  ),
  token(
    'scaleway-access-key-id',
    ['SCW'],
    '[A-Z0-9]{17}(?![A-Za-z0-9])',
    'https://www.scaleway.com/en/docs/iam/concepts/#api-key',
  ),
  token(
    'digitalocean-spaces-key-id',
    ['DO00', 'DO801'],
    '[A-Z0-9]{15,16}(?![A-Za-z0-9])',
    'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
  ),
  {
    name: 'yandex-key',
    literals: ['AQVN', 'y0_', 'y1_', 't1.7', 't1.9'],
    pattern:
      /(?<![A-Za-z0-9_.-])(?:AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])|y[01]_[A-Za-z0-9_-]{55,200}|t1\.[79][A-Za-z0-9_-]{8,4096}={0,2}\.[A-Za-z0-9_-]{86}={0,2})/g,
    source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token',
  },
  token(
    'jina-key',
    ['jina_'],
    '[A-Za-z0-9_-]{40,80}',
    'https://github.com/praetorian-inc/noseyparker/blob/main/crates/noseyparker/data/default/builtin/rules/jina.yml',
  ),
  token(
    'cerebras-key',
    ['csk-'],
    '[a-z0-9]{40,64}(?![A-Za-z0-9])',
    'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  ),
  token(
    'runpod-key',
    ['rpa_'],
    // Those of redirect.pizza, of 30 letters and digits, begin so too.
    '(?=[A-Za-z]{0,29}\\d)[A-Za-z0-9]{30,64}(?![A-Za-z0-9])',
    'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  ),
  token(
    'datadog-token',
    ['ddapp_', 'ddpat_', 'ddsat_'],
    '[A-Za-z0-9_]{32,96}',
    'https://docs.datadoghq.com/account_management/personal-access-tokens/',
  ),
  token(
    'axiom-token',
    ['xaat-', 'xapt-'],
    `${UUID}(?![A-Za-z0-9-])`,
    'https://axiom.co/docs/reference/tokens',
  ),
  token(
    'statsig-key',
    ['secret-'],
    '(?=[a-z]{0,42}[A-Z0-9])[A-Za-z0-9]{43}(?![A-Za-z0-9])',
    'https://docs.statsig.com/sdk-keys/api-keys/',
  ),
  {
    name: 'clickup-token',
    literals: ['pk_1', 'pk_2', 'pk_3', 'pk_4', 'pk_5', 'pk_6', 'pk_7', 'pk_8', 'pk_9'],
    // The keys of Stripe that begin so are public.
    pattern: new RegExp(`${WORD_START}pk_\\d{5,12}_[A-Z0-9]{32}(?![A-Za-z0-9])`, 'g'),
    source: 'https://developer.clickup.com/docs/authentication',
  },
  {
    name: 'intercom-token',
    literals: ['dG9rO'],
    // `tok:` in base64, which may stand inside any other.
    pattern: /(?<![A-Za-z0-9+/])dG9rO[A-Za-z0-9+/]{50,80}(?:={1,2}(?!=)|(?![A-Za-z0-9+/=]))/g,
    source: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  },
  {
    name: 'salesforce-session',
    literals: ['00D'],
    pattern: new RegExp(
      `${WORD_START}00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._-]{80,260}`,
      'g',
    ),
    source:
      'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/quickstart_oauth.htm',
  },
  {
    name: 'automation-webhook',
    literals: ['hooks.zapier.com/', '.make.com/'],
    pattern:
      /(?<=\bhooks\.zapier\.com\/hooks\/(?:catch|standard)\/)[\w/-]{8,128}|(?<=\bhook\.[a-z0-9]{2,8}\.make\.com\/)[a-z0-9]{24,64}/g,
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
  },
  {
    name: 'rapidapi-key',
    literals: ['jsn'],
    pattern: new RegExp(
      `${WORD_START}[a-f0-9]{10}msh[a-f0-9]{15}p1[a-f0-9]{6}jsn[a-f0-9]{12}(?![A-Za-z0-9])`,
      'g',
    ),
    source: 'https://docs.rapidapi.com/docs/keys',
  },
  token(
    'wakatime-key',
    ['waka_'],
    `(?:${UUID}|(?:sec|tok|ref)_[A-Za-z0-9]{40,128})`,
    'https://wakatime.com/developers#authentication',
  ),
  token(
    'ubidots-token',
    ['BBFF-', 'BBUS-'],
    '[A-Za-z0-9]{30,64}(?![A-Za-z0-9])',
    'https://docs.ubidots.com/reference/authentication',
  ),
  token(
    'dbt-token',
    ['dbtc_', 'dbtu_'],
    '[A-Za-z0-9_-]{30,96}',
    'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  ),
  token(
    'segment-token',
    ['sgp_'],
    '[A-Za-z0-9]{64}(?![A-Za-z0-9])',
    'https://github.com/praetorian-inc/noseyparker/blob/main/crates/noseyparker/data/default/builtin/rules/segment.yml',
  ),
  token(
    'canva-secret',
    ['cnvca'],
    '[A-Za-z0-9_-]{40,96}',
    'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  ),
  token(
    'octopus-key',
    ['API-'],
    '[A-Z0-9]{25,36}(?![A-Za-z0-9])',
    'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  ),
  {
    name: 'rancher-token',
    literals: ['token-'],
    // The name of the token stays.
    pattern: /(?<=\btoken-[a-z0-9]{5}:)[a-z0-9]{50,64}(?![A-Za-z0-9])/g,
    source: 'https://ranchermanager.docs.rancher.com/api/api-tokens',
  },
  token(
    'nylas-key',
    ['nyk_v0_'],
    '[A-Za-z0-9]{40,96}',
    'https://developer.nylas.com/docs/v3/auth/',
  ),
  token(
    'mailersend-token',
    ['mlsn.'],
    '[a-f0-9]{64}',
    'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  ),
  {
    name: 'expo-push-token',
    literals: ['PushToken'],
    pattern: /(?<=\bExpo(?:nent)?PushToken\[)[A-Za-z0-9_-]{16,64}(?=\])/g,
    source: 'https://docs.expo.dev/push-notifications/faq/',
  },
];
