import { keyVerdict } from './key-verdict';

describe('keyVerdict', () => {
  it.each([
    'password',
    'Password',
    'PASSWORD',
    'userPassword',
    'user_password',
    'user-password',
    'user.password',
    'user[password]',
    'user password',
    'password2',
    'password12',
    'password_2',
    'ssn_2',
    'ssn_',
    '[ssn]',
    'userSSNValue',
    'passWord',
    'pass-word',
    'mfa_c_ode',
    'token.1.value',
    'social_security_number',
    'secretKeyBase',
    'one-time code',
    'passwordConfirmation',
    'password_hash',
    'passwordDigest',
    'passphrase',
    'passcode',
    'pwd',
    'db_pass',
    'passwd',
    'secret',
    'clientSecret',
    'token',
    'access_token',
    'refreshToken',
    'x-auth-token',
    'apiKey',
    'api_key',
    'apikey',
    'X-API-Key',
    'privateKey',
    'secretAccessKey',
    'AWS_SECRET_ACCESS_KEY',
    'encryption_key',
    'signingKey',
    'AccountKey',
    'hmacKey',
    'master_key',
    'credential',
    'Authorization',
    'proxy-authorization',
    'Cookie',
    'set-cookie',
    'csrf',
    'XSRF-TOKEN',
    'ssn',
    'cardNumber',
    'card_number',
    'cvv',
    'cvc2',
    'otp',
    'totp',
    'mfa_code',
    'jwt',
    'bearer',
    'code_verifier',
    'clientAssertion',
    'userpassword',
    'accesstoken',
    'tokenValue',
    'ｐａｓｓｗｏｒｄ',
    'pass\u200bword',
  ])('finds a secret in %s', (key) => {
    expect(keyVerdict(key)).toBe('secret');
  });

  it.each(['tokens', 'total_tokens', 'passwords', 'credentials', 'cookies', 'apiKeys', 'secrets'])(
    'finds a plural secret in %s',
    (key) => {
      expect(keyVerdict(key)).toBe('secrets');
    },
  );

  it.each(['session_id', 'sessionId', 'SESSION-ID', 'JSESSIONID', 'connect.sid'])(
    'finds a session id in %s',
    (key) => {
      expect(keyVerdict(key)).toBe('session');
    },
  );

  it('finds a secret in auth only when it is text', () => {
    expect(keyVerdict('auth')).toBe('secret-text');
    expect(keyVerdict('x-auth')).toBe('secret-text');
  });

  it.each([
    'token_count',
    'tokenType',
    'password_expires_at',
    'password_length',
    'password_policy',
    'passwordChangedAt',
    'secret_name',
    'credential_type',
    'cookie_status',
    'tokens_refreshed',
    'author',
    'monkey',
    'secretary',
    'keyboard',
    'cache_key',
    'key',
    'primaryKey',
    'public_key',
    'partition_key',
    'compass',
    'bypass',
    'passenger',
    'tokenizer',
    'authority',
    'email',
    'user_id',
    'trace_id',
    'cardinality',
    'card_brand',
    'access_key_id',
    'session_count',
    '',
    '___',
    '42',
    'length2',
    'pw2d',
  ])('keeps %s, which only looks like one', (key) => {
    expect(keyVerdict(key)).toBe('keep');
  });
});
