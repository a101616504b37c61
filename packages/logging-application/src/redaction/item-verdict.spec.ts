import { encodeValue } from '../../test/encode';

const KEY = [
  '-----BEGIN RSA PRIVATE KEY-----',
  'MIIEpAIBAAKCAQEA1c7+9z5Pad7OejecsQ0buHNpPCbRZRrsvfQ2yr6n3y5Bqwxy',
  'a1B2c3D4e5F6g7H8i9J0a1B2c3D4e5F6g7H8i9J0a1B2c3D4e5F6g7H8i9J0abcd',
  '-----END RSA PRIVATE KEY-----',
];

describe('an item of an array is judged by the item before it', () => {
  it.each([
    [['authorization', '*']],
    [['Host', 'h', 'X-Api-Key', '*', 'Accept', 'a']],
    [[' password ', '*']],
    [['aws secret access key', '*']],
    [['old user account password', '*']],
    [['Set Cookie', '*']],
    [['Password Reset Token', '*']],
    [['auth', '*']],
    [['user[password]', '*', 'a', 'b']],
    [['run', '--password', '*', '-v']],
    [['run', '-token', '*']],
    [['--api-key', '*', '--verbose']],
    [['password', '*', 'Accept', 'tulip']],
  ])('%j', (items) => {
    const secret = items.map((item) => (item === '*' ? 'hunter2' : item));
    expect(encodeValue(secret)).toEqual(items.map((item) => (item === '*' ? '[REDACTED]' : item)));
  });

  it.each([
    [['Invalid API key', 'hunter2']],
    [['the password', 'hunter2']],
    [['a', 'password', 'hunter2']],
    [['run', '--password', '--verbose']],
    [['run', '--port', '80']],
    [['password', 'client_credentials']],
    [['password', 'reset']],
    [['token', 'expired']],
    [['token', 'password']],
    [['x'.repeat(200), 'hunter2']],
    [['one two three four five six password', 'hunter2']],
    [['---password', 'hunter2', 'b']],
    [['--password <value>', 'the password to use']],
    [['--password', null]],
    [['password', null]],
  ])('but not in %j', (items) => {
    expect(encodeValue(items)).toEqual(items);
  });

  it.each(['tulip', '7my_token', 'my_token7', 'Client_Token'])('and %j is no name', (value) => {
    expect(encodeValue(['password', value])).toEqual(['password', '[REDACTED]']);
  });

  it('hides the lines of a private key, and nothing after it', () => {
    expect(encodeValue([...KEY, 'next'])).toEqual([
      '[REDACTED]',
      '[REDACTED]',
      '[REDACTED]',
      '[REDACTED]',
      'next',
    ]);
  });

  it('hides a key that was cut anywhere', () => {
    const [first = '', second = '', third = '', last = ''] = KEY;
    const pieces = [first, second, third + last.slice(0, 8), last.slice(8)];
    expect(encodeValue(pieces)).toEqual(pieces.map(() => '[REDACTED]'));
  });

  it('keeps the lines of a public key', () => {
    const lines = KEY.map((line) => line.replace('RSA PRIVATE', 'PUBLIC'));
    expect(encodeValue(lines)).toEqual(lines);
  });
});

describe('a pair is named', () => {
  it.each([
    [{ path: ['user', 'password'], value: '*' }],
    [{ path: ['password'], received: '*', message: 'too short' }],
    [{ loc: ['body', 'token'], input: '*', msg: 'too short' }],
    [{ instancePath: '/user/password', data: '*' }],
    [{ NAME: 'password', VALUE: '*' }],
    [{ ParameterKey: 'DbPassword', ParameterValue: '*' }],
    [{ column: 'password_hash', value: '*' }],
    [{ KEY: 'password', VALUE: '*' }],
    [{ attribute: 'password', value: '*' }],
    [{ fieldName: 'password', fieldValue: '*' }],
  ])('in %j', (pair) => {
    const text = JSON.stringify(pair);
    expect(encodeValue(JSON.parse(text.replace('*', 'hunter2')))).toEqual(
      JSON.parse(text.replace('*', '[REDACTED]')),
    );
  });

  it.each([
    [{ path: [], value: 'a' }],
    [{ path: ['user', 'name'], value: 'a' }],
    [{ loc: [5], input: 'a' }],
  ])('but not in %j', (pair) => {
    expect(encodeValue(pair)).toEqual(pair);
  });
});

describe('a list of words', () => {
  it('is no pair because one is `auth`', () => {
    expect(encodeValue(['auth', 'login'])).toEqual(['auth', 'login']);
    expect(encodeValue(['auth', 'a1B2c3'])).toEqual(['auth', '[REDACTED]']);
  });
});
