import type { ValuePattern } from '../value-pattern';
import { LONG, token } from './token-pattern';

/** Credentials of cloud and infrastructure providers. */
export const CLOUD_TOKENS: readonly ValuePattern[] = [
  token(
    'aws-access-key-id',
    // The other prefixes of that table name users, roles, groups and certificates: no credentials.
    ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    '[A-Z0-9]{12,124}(?![A-Za-z0-9])',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes',
  ),
  token(
    'aws-session-token',
    ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
    `[A-Za-z0-9+/=]{40,${LONG}}`,
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html',
  ),
  token(
    'aws-bedrock-key',
    ['ABSK', 'bedrock-api-key-'],
    `[A-Za-z0-9+/=]{40,${LONG}}`,
    'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  ),
  token(
    'google-api-key',
    ['AIza'],
    '[A-Za-z0-9_-]{30,80}',
    'https://cloud.google.com/docs/authentication/api-keys',
  ),
  token(
    'google-oauth-token',
    ['ya29.', 'GOCSPX-', '1//0', '4/0A'],
    `[A-Za-z0-9._-]{16,${LONG}}`,
    'https://developers.google.com/identity/protocols/oauth2',
  ),
  {
    name: 'azure-storage-signature',
    literals: ['sig='],
    pattern: /(?<=(?:[?&;"']|^|\s)sig=)[A-Za-z0-9%+/=]{20,256}/g,
    source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas',
  },
  {
    name: 'azure-client-secret',
    literals: ['Q~'],
    pattern: /(?<![A-Za-z0-9_.~-])[A-Za-z0-9_.~-]{3}\dQ~[A-Za-z0-9_.~-]{31,40}(?![A-Za-z0-9_.~-])/g,
    source:
      'https://learn.microsoft.com/en-us/entra/identity-platform/howto-create-service-principal-portal',
  },
  token(
    'netlify-token',
    ['nfp_', 'nfc_', 'nfo_', 'nfu_'],
    '[A-Za-z0-9]{32,64}',
    'https://docs.netlify.com/api/get-started/#authentication',
  ),
  token(
    'tailscale-key',
    ['tskey-'],
    '[a-z]{2,16}-[A-Za-z0-9-]{16,128}',
    'https://tailscale.com/kb/1277/key-prefixes',
  ),
  token(
    'digitalocean-token',
    ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    '[a-f0-9]{32,128}',
    'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  ),
  token(
    'databricks-token',
    ['dapi', 'dkea', 'dose'],
    '[a-f0-9]{32}(?:-\\d)?(?![A-Za-z0-9])',
    'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  ),
  token(
    'flyio-token',
    ['fo1_', 'fm1_', 'fm1r_', 'fm2_'],
    `[A-Za-z0-9_+/=-]{20,${LONG}}`,
    'https://fly.io/docs/security/tokens/',
  ),
  token(
    'planetscale-token',
    ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'],
    '[A-Za-z0-9_.=-]{20,128}',
    'https://planetscale.com/docs/concepts/service-tokens',
  ),
  token(
    'supabase-token',
    ['sbp_', 'sb_secret_'],
    '[A-Za-z0-9_-]{20,128}',
    'https://supabase.com/docs/guides/api/api-keys',
  ),
  token(
    'pulumi-token',
    ['pul-'],
    '[a-f0-9]{40}(?![A-Za-z0-9])',
    'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  ),
  {
    name: 'terraform-token',
    literals: ['.atlasv1.'],
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{10,20}\.atlasv1\.[A-Za-z0-9_=-]{32,128}/g,
    source:
      'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  },
  token(
    'vault-token',
    ['hvs.', 'hvb.', 'hvr.'],
    '[A-Za-z0-9_-]{20,512}',
    'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  ),
  token(
    'doppler-token',
    ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.'],
    '[A-Za-z0-9._-]{20,128}',
    'https://docs.doppler.com/reference/auth-token-formats',
  ),
  token(
    'onepassword-token',
    ['ops_eyJ'],
    `[A-Za-z0-9_+/=-]{40,${LONG}}`,
    'https://developer.1password.com/docs/service-accounts/security/',
  ),
  token(
    'age-secret-key',
    ['AGE-SECRET-KEY-1'],
    '[A-Z0-9]{40,80}',
    'https://github.com/FiloSottile/age#readme',
  ),
];
