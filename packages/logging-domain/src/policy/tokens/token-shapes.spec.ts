import { BUSINESS_TOKENS } from './business-tokens';
import { CLOUD_TOKENS } from './cloud-tokens';
import { CONNECTOR_TOKENS } from './connector-tokens';
import { PLATFORM_TOKENS } from './platform-tokens';
import { SERVICE_TOKENS } from './service-tokens';

const ROWS = new Map(
  [
    ...BUSINESS_TOKENS,
    ...CLOUD_TOKENS,
    ...CONNECTOR_TOKENS,
    ...PLATFORM_TOKENS,
    ...SERVICE_TOKENS,
  ].map((row) => [row.name, row]),
);
const HEX = '0123456789abcdef';
const UPPER = 'A1B2C3D4E5F6G7H8I9J0';
const MIXED = 'a1B2c3D4e5F6g7H8i9J0';

function clean(name: string, text: string): string {
  const row = ROWS.get(name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return text.replace(row.pattern, '#');
}

/** Of each text, what `#` stands for is the token, and all else stays. */
describe('a token of a documented shape', () => {
  it.each([
    ['azure-storage-signature', '#&se=2', `sig=${MIXED}%2B`, 'sig='],
    ['azure-storage-signature', 'in #&se=2', `sig=${MIXED}%2B`, 'sig='],
    ['stripe-client-secret', 'pi_3Ab_secret_# ok', MIXED],
    ['google-hmac-key-id', 'is #.', `GOOG1E${UPPER}`],
    ['google-hmac-key-id', 'is #.', `GOOG${UPPER.slice(1)}`],
    ['google-hmac-key-id', 'is #.', `GOOGTS${UPPER.repeat(2)}ABCDEFGHIJKLMNO`],
    ['tencent-secret-id', 'is #.', `AKID${MIXED}${MIXED.slice(8)}`],
    ['tencent-secret-id', 'is #.', `AKID${MIXED}${MIXED.slice(4)}`],
    ['scaleway-access-key-id', 'is #.', `SCW${UPPER.slice(3)}`],
    ['digitalocean-spaces-key-id', 'is #.', `DO00${UPPER.slice(4)}`],
    ['yandex-key', 'is #.', `AQVN${MIXED}${MIXED.slice(4)}`],
    ['yandex-key', 'is #.', `y0_${MIXED.repeat(3)}`],
    ['yandex-key', 'is #.', `y1_${MIXED.repeat(3)}-_`],
    ['yandex-key', 'is # ok', `t1.9${MIXED}.${MIXED.repeat(4)}abcdef`],
    ['yandex-key', 'is # ok', `t1.9${MIXED}==.${MIXED.repeat(4)}abcdef==`],
    ['yandex-key', 'is # ok', `t1.7${MIXED.repeat(40)}-.-${MIXED.repeat(4)}abcde`],
    ['runpod-key', 'is #.', `rpa_${UPPER}${UPPER}`],
    ['runpod-key', 'is #.', `rpa_${UPPER}${UPPER}abc1de`],
    ['runpod-key', 'is #.', `rpa_${MIXED}${MIXED.slice(10)}`],
    [
      'salesforce-session',
      'is # ok',
      `00D${MIXED.slice(8)}!${MIXED.repeat(2)}-_.${MIXED.repeat(2)}`,
    ],
    ['intercom-token', 'is #.', `dG9rO${MIXED.repeat(3)}==`],
    ['intercom-token', 'is #.', `dG9rO${MIXED.repeat(3)}`],
    ['automation-webhook', 'https://hooks.zapier.com/hooks/catch/#?a=1', `12345/${MIXED}/`],
    ['automation-webhook', 'https://hooks.zapier.com/hooks/standard/#?a=1', '12345/a1b2c3'],
    ['automation-webhook', 'https://hook.eu1.make.com/#?a=1', `${HEX}${HEX}`],
    ['octopus-key', 'is #.', `API-${UPPER}ABCDEF`],
    ['buildkite-token', 'is #.', `bkaa_${MIXED.repeat(3)}`],
    ['buildkite-token', 'is #.', `bkaj_${MIXED.repeat(17)}`],
    ['buildkite-token', 'is #.', `bkpat_${MIXED.repeat(3)}`],
    ['vercel-token', 'is #.', `vcp_${MIXED}abcd-${MIXED}_${MIXED}`],
    ['posthog-key', 'is #.', `phx_${MIXED}_-${MIXED}`],
    ['polar-token', 'is #.', `polar_at_${MIXED}${MIXED}`],
    ['slack-token', 'd=#; x', `xoxd-${MIXED}+/${MIXED}==`],
    ['slack-token', 'd=#; x', `xoxb-${MIXED}`],
    ['airtable-or-harness-token', 'is #.', `sat.${MIXED}ab.${MIXED}abcd.${MIXED}`],
    ['airtable-or-harness-token', 'is #.', `pat.${MIXED}ab.${MIXED}abcd.${MIXED}`],
    ['figma-token', 'is #.', `figp_${MIXED}-${MIXED}`],
    ['rancher-token', 'token-abcde:# ok', HEX.repeat(3) + 'abcdef'],
    ['expo-push-token', 'to ExponentPushToken[#] ok', MIXED],
    ['expo-push-token', 'to ExpoPushToken[#] ok', MIXED],
    ['azure-identifiable-key', 'is #.', `${MIXED.repeat(2)}+ASt${MIXED.slice(0, 6)}==`],
    ['azure-identifiable-key', 'is #.', `${MIXED.repeat(2)}AzSe${MIXED.slice(0, 6)}`],
    ['dynatrace-token', 'is #.', `dt0c01.${UPPER}.${UPPER.repeat(3)}ABCD`],
    ['live-key', 'is #.', `live_${HEX}${HEX}012`],
    ['live-key', 'is #.', `live_abcDEF${MIXED}wxyz`],
    ['live-key', 'is #.', `live_abc-DEF_${MIXED}${MIXED.slice(0, 12)}`],
    ['live-key', 'is #.', `live_Abc-def_${MIXED.toLowerCase()}${'z'.repeat(12)}`],
    ['onepassword-secret-key', 'is #.', 'A3-ABC123-DEF456-GHJ78-KLM90-NPQRS-TVWXY'],
    ['onepassword-secret-key', 'is #.', 'A3-ABC123-DEF456GHJ78-KLM90-NPQRS-TVWXY'],
    [
      'teams-webhook',
      'https://x.webhook.office.com/webhookb2/a@b/IncomingWebhook/#?a',
      `${HEX}${HEX}/${HEX}-1/${MIXED}`,
    ],
    [
      'teams-webhook',
      'https://x.webhook.office.com/webhookb2/a@b/IncomingWebhook/#?a',
      `${HEX}${HEX}`,
    ],
  ])('%s: %s', (name, expected, token, kept = '') => {
    const text = expected.replace('#', token);
    expect(clean(name, text)).toBe(expected.replace('#', `${kept}#`));
  });
});

describe('a longer or other word stays', () => {
  it.each([
    ['azure-storage-signature', `config=${MIXED}${MIXED}`],
    ['yandex-key', `AQVN${MIXED}${MIXED.slice(4)}abcdef`],
    ['intercom-token', `xdG9rO${MIXED.repeat(3)} dG9rO${MIXED.repeat(3)}===`],
    [
      'automation-webhook',
      'https://hooks.zapier.com/hooks/catch/1, https://hook.eu1.make.com/docs',
    ],
    ['google-hmac-key-id', `GOOG${'A'.repeat(24)} GOOGLE_APPLICATION_CREDENTIALS`],
    ['runpod-key', `rpa_${'a'.repeat(40)}, rpa_${MIXED}`],
    ['rancher-token', `token-abcde:${HEX.repeat(5)}, token-abcde:x`],
    ['expo-push-token', `ExpoPushToken[${MIXED}`],
    ['azure-identifiable-key', `${MIXED.repeat(2)}AzSe${MIXED.slice(0, 6)}===`],
    ['live-key', `live_${'a'.repeat(30)}, live_${'abcdef_'.repeat(5)}Abcde`],
    ['live-key', `live_${MIXED.toLowerCase()}${MIXED.toLowerCase()}, live_${HEX}${HEX}01_`],
    ['live-key', `a_live_${HEX}${HEX}012, live_a1, live_2`],
  ])('%s: %s', (name, text) => {
    expect(clean(name, text)).toBe(text);
  });
});
