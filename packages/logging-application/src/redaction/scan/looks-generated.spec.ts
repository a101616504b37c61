import { looksGenerated } from './looks-generated';

describe('a word behind the name of a secret', () => {
  it.each([
    'PhcpAMLbaOTAg70vonAmpNlO',
    'kQIoiU8~htC0R46',
    'Xy7!plomB',
    'HbbJagfRUNPwTRPLnCfpmMtk',
    '4XEARTK876vlqc3CYWHS20TB',
    'k3f2a9c1b4d5e6f708192',
    'HbJkRmWtQzHbJkRmWtQz',
    'k3f2x9c1kqwxkqwxkqwx',
    'Ab1cD2eF3/gH4iJ5kL6/mN7oP8/qR9sT0',
    'Ab1cD2eF3/gH4iJ5kL6mN7oP8qR9sT==',
    'Oauth2Token3Name4',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY7a9'.slice(0, 40),
  ])('%s was generated', (word) => {
    expect(looksGenerated(word)).toBe(true);
  });

  it.each([
    'expired',
    'TokenService',
    'TokenRefreshFailedIOErrorHandler',
    'OAuth2TokenProvider',
    'Base64UrlToken',
    'eu-west-1-prod-cluster-2024',
    'V2',
    '2026-01-15T10:20:30Z',
    '550e8400-e29b-41d4-a716-446655440000',
    'ada42@Example.com',
    'ORD-20240001',
    'sha256',
    '1234567890',
    'src/Api2/auth/token-service.ts',
    'SameSite',
    'README2',
    'Oauth2Token3',
    'OAuth2Token3Name',
    'token2Provider',
    'IOError2Token',
    'Token2ID',
    'AccessID2',
    // too short, or of too few digits, for letters of one case or letters alone
    'HbJkRmWtQz',
    'HbJkRmWtQzHbJkRmWtQ',
    'k3f2x9c1',
    'K3F2X9C1',
    'k3f2x9c1kqwxkqwxkqw',
    'kqwxkqwxkqwx123kqwxkqwx',
    'k3qwxkqwxkqwxkq2wx1qw',
    'K3F2X9C1KQWXKQWXKQW1',
    '1K3F2X9C1KQWXKQWXKQ1',
    'k3f2x9~1kqwxkqwxkqwx',
    // paths
    'Ab1cD2/eF3gH4/iJ5kL6/mN7oP8/qR9sT0',
    '../Ab1cD2eF3/gH4iJ5kL6mN7oP8qR9sT0',
    'Ab1cD2eF3/gH4iJ5kL6mN7oP8qR9sT0.ts',
    '615c19d9e03d4be2049c10db0151edbc3b229246',
    '--disable-warning=FSTWRN004',
    `${'a'.repeat(400)}!`,
    `${'AB'.repeat(200)}!`,
  ])('%s was written', (word) => {
    expect(looksGenerated(word)).toBe(false);
  });
});
