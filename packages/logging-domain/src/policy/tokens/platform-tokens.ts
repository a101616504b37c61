import type { ValuePattern } from '../value-pattern';
import { LONG, WORD_START, token } from './token-pattern';

const UUID = '[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}';

/** Credentials of hosting, databases, builds, code analysis and monitoring. */
export const PLATFORM_TOKENS: readonly ValuePattern[] = [
  token(
    'heroku-key',
    ['HRKU-'],
    `(?:${UUID}|[A-Za-z0-9_-]{40,128})`,
    'https://devcenter.heroku.com/articles/authentication',
  ),
  token(
    'cloudflare-token',
    ['v1.0-', 'cfut_', 'cfat_', 'cfk_'],
    '(?:(?<=v1\\.0-)[a-f0-9]{24}-[a-f0-9]{100,200}|(?<=_)[A-Za-z0-9]{40,80})',
    'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  ),
  token(
    'vercel-token',
    ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
    '[A-Za-z0-9_-]{24,128}',
    'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  ),
  token(
    'alibaba-access-key-id',
    ['LTAI'],
    '[A-Za-z0-9]{12,24}(?![A-Za-z0-9])',
    'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  ),
  token(
    'openshift-token',
    ['sha256~'],
    '[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])',
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/oauth_apis/',
  ),
  {
    name: 'azure-identifiable-key',
    // The mark stands at the end of a key of 32, 39 or 64 bytes in base64.
    literals: ['+ASt', '+ABa', 'ACDb', '+ASb', '+AEh', '+ARm', 'AIoT', 'AzSe', 'AzFu', 'AzCa'],
    pattern:
      /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{33,76}(?:\+ASt|\+ABa|ACDb|\+ASb|\+AEh|\+ARm|AIoT|AzSe|AzFu|AzCa)[A-Za-z0-9+/]{5,10}(?:={1,2}(?!=)|(?![A-Za-z0-9+/=]))/g,
    source: 'https://github.com/microsoft/security-utilities',
  },
  {
    name: 'azure-devops-token',
    literals: ['AZDO'],
    pattern: new RegExp(`${WORD_START}[A-Za-z0-9]{72,80}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])`, 'g'),
    source:
      'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  },
  token('neon-key', ['napi_'], '[a-z0-9]{32,128}', 'https://neon.com/docs/manage/api-keys'),
  token(
    'mongodb-atlas-secret',
    ['mdb_sa_sk_'],
    '[A-Za-z0-9_-]{32,128}',
    'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
  ),
  token(
    'cockroach-key',
    ['CCDB1_'],
    '[A-Za-z0-9]{22}_[A-Za-z0-9]{40}',
    'https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api',
  ),
  token(
    'aiven-password',
    ['AVNS_'],
    '[A-Za-z0-9_-]{19}(?![A-Za-z0-9_-])',
    'https://aiven.io/docs/platform/concepts/service-users',
  ),
  token(
    'buildkite-token',
    ['bkua_', 'bkaa_', 'bkaj_', 'bkar_', 'bkct_', 'bkpt_', 'bkpat_', 'bkps_'],
    // That of a job has 333 characters.
    '[A-Za-z0-9_-]{36,512}',
    'https://buildkite.com/docs/platform/security/tokens',
  ),
  token(
    'circleci-token',
    ['CCIPAT_', 'CCIPRJ_'],
    '[A-Za-z0-9]{22}_[a-f0-9]{40}',
    'https://circleci.com/docs/managing-api-tokens/',
  ),
  token(
    'sourcegraph-token',
    ['sgp_', 'slk_'],
    '(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}(?![A-Za-z0-9])',
    'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  ),
  token(
    'sonarqube-token',
    ['sqp_', 'squ_', 'sqa_'],
    '[a-f0-9]{40}(?![A-Za-z0-9])',
    'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
  ),
  token(
    'snyk-token',
    ['snyk_uat.', 'snyk_sat.'],
    '[A-Za-z0-9]{8}\\.[A-Za-z0-9._-]{32,512}',
    'https://docs.snyk.io/snyk-api/authentication-for-api',
  ),
  token(
    'clojars-token',
    ['CLOJARS_'],
    '[a-z0-9]{60}(?![A-Za-z0-9])',
    'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  ),
  token(
    'nuget-key',
    ['oy2'],
    '[a-z0-9]{43}(?![A-Za-z0-9])',
    'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys',
  ),
  token(
    'artifactory-reference-token',
    ['cmVmdGtu'],
    '[A-Za-z0-9]{56}(?![A-Za-z0-9])',
    'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  ),
  token(
    'deno-token',
    ['ddp_', 'ddw_', 'ddo_'],
    '[A-Za-z0-9]{36}(?![A-Za-z0-9])',
    'https://docs.deno.com/subhosting/api/authentication/',
  ),
  token('render-key', ['rnd_'], '[A-Za-z0-9]{28,64}', 'https://render.com/docs/api'),
  token(
    'prefect-key',
    ['pnu_', 'pnb_'],
    '[A-Za-z0-9]{36}(?![A-Za-z0-9])',
    'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  ),
  token(
    'scalingo-token',
    ['tk-us-'],
    '[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])',
    'https://developers.scalingo.com/#authentication',
  ),
  token(
    'infracost-key',
    ['ico-'],
    '[A-Za-z0-9]{32}(?![A-Za-z0-9])',
    'https://www.infracost.io/docs/cloud_pricing_api/overview/',
  ),
  token(
    'dynatrace-token',
    ['dt0c', 'dt0s'],
    '\\d\\d\\.[A-Z0-9]{8,24}\\.[A-Z0-9]{64}',
    'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  ),
  token(
    'honeycomb-key',
    ['hcaik_', 'hcxik_', 'hcalk_', 'hcxlk_', 'hcamk_', 'hcxmk_'],
    '[a-z0-9]{32,128}',
    'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  ),
  {
    name: 'new-relic-license-key',
    literals: ['NRAL'],
    pattern: new RegExp(`${WORD_START}[a-f0-9]{32,36}(?:FFFF)?NRAL(?![A-Za-z0-9])`, 'g'),
    source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  },
  token(
    'grafana-key',
    ['eyJrIjoi'],
    `[A-Za-z0-9+/]{40,${LONG}}={0,3}`,
    'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
  ),
  token(
    'adafruit-key',
    ['aio_'],
    '[A-Za-z0-9]{28}(?![A-Za-z0-9])',
    'https://io.adafruit.com/api/docs/#authentication',
  ),
  token(
    'defined-networking-key',
    ['dnkey-'],
    '[A-Za-z0-9_-]{26}-[A-Za-z0-9_-]{52}',
    'https://docs.defined.net/api/defined-networking-api/',
  ),
  token(
    'settlemint-token',
    ['sm_pat_', 'sm_aat_', 'sm_sat_'],
    '[A-Za-z0-9]{16,64}',
    'https://console.settlemint.com/documentation/platform-components/security-and-authentication/personal-access-tokens',
  ),
];
