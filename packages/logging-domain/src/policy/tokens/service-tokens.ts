import type { ValuePattern } from '../value-pattern';
import { LONG, announced, token } from './token-pattern';

const UUID = '[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}';

/** Credentials of services that products are built on: files, mail, payments, events, identity. */
export const SERVICE_TOKENS: readonly ValuePattern[] = [
  token(
    'dropbox-token',
    ['sl.'],
    '[A-Za-z0-9_=.-]{120,2048}',
    'https://developers.dropbox.com/oauth-guide',
  ),
  token(
    'x-bearer-token',
    ['AAAAAAAAAAAAAAAAAAAAA'],
    '[A-Za-z0-9%+/=]{40,256}',
    'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens',
  ),
  token(
    'instagram-token',
    ['IGQV', 'IGQW', 'IGAA'],
    '[A-Za-z0-9_-]{80,512}',
    'https://developers.facebook.com/docs/instagram-platform/',
  ),
  {
    name: 'firebase-server-key',
    literals: [':APA91b'],
    pattern: announced('AAAA', '[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{100,200}'),
    source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
  },
  token(
    'trello-token',
    ['ATTA'],
    '[A-Fa-f0-9]{64,80}(?![A-Za-z0-9])',
    'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
  ),
  token(
    'typeform-token',
    ['tfp_'],
    '[A-Za-z0-9_.=-]{40,128}',
    'https://www.typeform.com/developers/get-started/personal-access-token/',
  ),
  token(
    'readme-key',
    ['rdme_'],
    '[a-z0-9]{40,128}',
    'https://docs.readme.com/main/reference/intro/authentication',
  ),
  token(
    'frameio-token',
    ['fio-u-'],
    '[A-Za-z0-9_=-]{64}',
    'https://developer.frame.io/docs/getting-started/authentication',
  ),
  token(
    'flutterwave-key',
    ['FLWSECK-', 'FLWSECK_TEST-'],
    '[a-zA-Z0-9]{12,64}(?:-X)?',
    'https://developer.flutterwave.com/v3.0/docs/authentication',
  ),
  token(
    'shippo-token',
    ['shippo_live_', 'shippo_test_'],
    '[a-f0-9]{40}(?![A-Za-z0-9])',
    'https://docs.goshippo.com/docs/guides_general/authentication/',
  ),
  token(
    'duffel-token',
    ['duffel_live_', 'duffel_test_'],
    '[A-Za-z0-9_=-]{43}',
    'https://duffel.com/docs/api/overview/authentication',
  ),
  {
    name: 'live-key',
    literals: ['live_'],
    // Lob has 35 hexadecimal digits, Mollie 30 letters and digits, GoCardless 40 of base64.
    pattern:
      /(?<![A-Za-z0-9_])live_(?:[a-f0-9]{35}|(?=[A-Za-z]{0,29}\d)[A-Za-z0-9]{30}|(?=[A-Za-z_-]{0,39}\d)(?=[a-z0-9_-]{0,39}[A-Z])[A-Za-z0-9_-]{40})(?![A-Za-z0-9_])/g,
    source: 'https://docs.mollie.com/reference/authentication',
  },
  token('posthog-key', ['phx_'], '[A-Za-z0-9_-]{40,64}', 'https://posthog.com/docs/api'),
  token(
    'polar-token',
    ['polar_at_', 'polar_oat_', 'polar_pat_', 'polar_rst_'],
    '[A-Za-z0-9_-]{32,128}',
    'https://polar.sh/docs/integrate/authentication',
  ),
  token(
    'persona-key',
    ['persona_production_', 'persona_sandbox_'],
    `(?:${UUID}|[A-Za-z0-9_-]{24,128})`,
    'https://docs.withpersona.com/api-keys',
  ),
  token(
    'intra42-secret',
    ['s-s4t2ud-', 'u-s4t2ud-', 's-s4t2af-', 'u-s4t2af-'],
    '[a-f0-9]{64}',
    'https://api.intra.42.fr/apidoc/guides/web_application_flow',
  ),
  token(
    'onepassword-secret-key',
    ['A3-'],
    '[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}(?![A-Za-z0-9])',
    'https://support.1password.com/secret-key-security/',
  ),
  token(
    'appwrite-key',
    ['standard_'],
    `[a-f0-9]{128,${LONG}}`,
    'https://appwrite.io/docs/advanced/platform/api-keys',
  ),
  {
    name: 'teams-webhook',
    literals: ['/IncomingWebhook/'],
    pattern: /(?<=\/IncomingWebhook\/)[a-f0-9]{32}(?:\/[A-Za-z0-9_-]{8,80}){0,2}/g,
    source:
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  },
];
