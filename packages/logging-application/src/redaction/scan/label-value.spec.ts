import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) => new TextScanner().scan(text, classify(text));
/** `*` is what stands in the place of a secret. */
const marked = (text: string) => text.replaceAll('*', '[REDACTED]');

describe('a labelled value ends where it does', () => {
  it.each([
    ["password = N'hunter2' ok", "password = N'*' ok"],
    ["password=b'hunter2' ok", "password=b'*' ok"],
    ['password: Some("hunter2") ok', 'password: Some("*") ok'],
    ["password=String('hunter2') ok", "password=String('*') ok"],
    ["password='it''s hunter2' ok", "password='*' ok"],
    ['password="a""hunter2" ok', 'password="*" ok'],
    ['x \\"password\\":\\"a\\"\\"hunter2\\" ok', 'x \\"password\\":\\"*\\" ok'],
    ["password=rb'hunter2' ok", "password=rb'*' ok"],
    ['password: "required" ok', 'password: "*" ok'],
    ['password=required ok', 'password=* ok'],
    ['password = required ok', 'password = * ok'],
    ['password:required ok', 'password:* ok'],
    ['password: in.valid ok', 'password: * ok'],
    ['password=hunter2null', 'password=*'],
    ['tokens=abc5 tokens=5abc', 'tokens=* tokens=*'],
    ['password=hunter%262 ok', 'password=* ok'],
    ['password=hunter2\\nnext line', 'password=*\\nnext line'],
    ['<p name="password">hunter 2</p>', '<p name="password">*</p>'],
    ['--x\r\nname="password"\r\n\r\nhunter2\r\n--x--', '--x\r\nname="password"\r\n\r\n*\r\n--x--'],
    ["token IN ('hunter2')", "token IN ('*')"],
    [
      "a=1 and token not in ('x', N'y''z' , 'hunter2') and b=2",
      "a=1 and token not in ('*') and b=2",
    ],
    ["token in ('a', 5, 'b') ok", "token in ('*') ok"],
    ['sid=1 session_id=ab/cd?e#f ok', 'sid=1 session_id=* ok'],
    ['/a;session_id=hunter2?x=1', '/a;session_id=*?x=1'],
    ['{"c":"host=h password=\'a\\\\\'hunter2\' db=x"}', '{"c":"host=h password=\'*\' db=x"}'],
    ["password='C:\\\\' ok", "password='*' ok"],
    ['user=bob&authorization=hunter2&remember=1', 'user=bob&authorization=*&remember=1'],
    ['authorization=a="b",c=hunter2&lang=de', 'authorization=*&lang=de'],
    ['a: 1\npassword: two words # both\nb: 2', 'a: 1\npassword: * # both\nb: 2'],
    ['- a: 1\r\n- password: two words\r\n- b: 2', '- a: 1\r\n- password: *\r\n- b: 2'],
    ['a = 1\n  password = two words', 'a = 1\n  password = *'],
    ['password: correct horse battery staple', 'password: *'],
    ['{"t":"password: correct horse battery staple"}', '{"t":"password: *"}'],
    ['login failed, passphrase=correct horse battery staple.', 'login failed, passphrase=*.'],
    ['/a;jsessionid=hunter2?x=1', '/a;jsessionid=*?x=1'],
    ['jsessionid=hunter2/next', 'jsessionid=*/next'],
    ['PHPSESSID=hunter2; a=1', 'PHPSESSID=*; a=1'],
    ['connect.sid=s%3Ahunter2.abc; x', 'connect.sid=*; x'],
    ['Authorization: Custom abc123= ok', 'Authorization: * ok'],
    ['Authorization: Splunk hunter2 ok', 'Authorization: * ok'],
    ['Authorization: hunter2;a', 'Authorization: *;a'],
    ['Authorization: Bearer hunter2\\n next', 'Authorization: *\\n next'],
    [
      '{\\"authorization\\":\\"Bearer hunter2\\",\\"a\\":1}',
      '{\\"authorization\\":\\"*\\",\\"a\\":1}',
    ],
    ['authorization: Digest username=\\"u\\", response=\\"hunter2\\" ok', 'authorization: * ok'],
    ['authorization: Signature keyId="a b",signature="c" end', 'authorization: * end'],
    ['Cookie: a=b\\nnext', 'Cookie: *\\nnext'],
    ['Cookie: a=; b; c=d ok', 'Cookie: * ok'],
    ['"Cookie": "a=b"', '"Cookie": "*"'],
    // several words, line by line
    ['login\n  password: two words\n  user: bob', 'login\n  password: *\n  user: bob'],
    ['password: two words\nuser: bob', 'password: *\nuser: bob'],
    ['password: two words\nb: 2', 'password: *\nb: 2'],
    ['password: two words\r\nuser: bob', 'password: *\r\nuser: bob'],
    ['note\na: 1\ntoken: hunter2 words\nend of it', 'note\na: 1\ntoken: *\nend of it'],
    ['user bob failed, passphrase=correct horse battery staple.', 'user bob failed, passphrase=*.'],
    // names that only begin or end like those of cookies, authorizations and session ids
    ['cookie_secret=a=hunter2; c=d ok', 'cookie_secret=*; c=d ok'],
    ['cookie_secret=hun;ter2 ok', 'cookie_secret=* ok'],
    ['my_jsessionid=ab/cd ok', 'my_jsessionid=* ok'],
    ['jsessionid_value=ab/cd ok', 'jsessionid_value=* ok'],
    // quotes that other things follow
    ["password='hunter2'x ok", "password='*'x ok"],
    ['\'password="hunter2\\\\"and\' ok', '\'password="*"and\' ok'],
    ['curl -d "{\\"password\\":\\""hunter2"\\"}" h', 'curl -d "{\\"password\\":\\""*"\\"}" h'],
    [
      '--x\r\n--x\r\nname="password"\r\n\r\nhunter2\r\n--x',
      '--x\r\n--x\r\nname="password"\r\n\r\n*\r\n--x',
    ],
  ])('%s', (text, expected) => {
    expect(scan(text)).toBe(marked(expected));
  });
});

describe('a count, a type or a word behind an option is no secret', () => {
  it.each([
    'Token: 5 of 10',
    'token: 512 (max 4096)',
    'secret: 2 / 3 given',
    'otp: 3 attempts left',
    'pass: 120 fail: 3 skip: 1',
    'failed: 2, pass: 12',
    'pass=5',
    'has_password=1',
    'max_tokens=4096',
    'interface Login { password: string; token: string }',
    'credentials: include',
    'the --password flag',
    'option --password requires a value',
    'Authorization: Bearer <token>',
    'WWW-Authenticate: Bearer realm="api", error="invalid_token"',
    'failed: 12, pass: 12',
    `failed: 2, pass: 12, ${'x'.repeat(80)}`,
  ])('%s', (text) => {
    expect(scan(text)).toBe(text);
  });

  it.each([
    ['pass: 123456 for bob', 'pass: * for bob'],
    ['otp: 123456, of 2', 'otp: *, of 2'],
    ['--password flag1x --token string2', '--password * --token *'],
    ['fail: two pass: 1234', 'fail: two pass: *'],
    ['run --password hunter2 and go home', 'run --password * and go home'],
    ['run --passphrase hunter2 went all over town', 'run --passphrase * went all over town'],
  ])('unlike %s', (text, clean) => {
    expect(scan(text)).toBe(marked(clean));
  });
});

describe('a place for a value is none', () => {
  it.each([
    'password = ?',
    "INSERT INTO u (name, password) VALUES ('a', $2), ('b', ?), ('c', NULL)",
    '/r?code=404&key=users',
    '/r?code=NOT_FOUND&key=123e4567-e89b-42d3-a456-426614174000',
    'first pass: done',
    'authorization: granted',
    'password=?',
    'password=$1 ok',
    'password = :pw',
    'password=@pw',
    'password=%s',
    "password = '%s'",
    '"password":"{{ pw }}"',
    '"password":"${PW}"',
    "password='' ok",
    'password=&a=1',
    'password=$12',
    'token: expired...',
    '<password>\n        \n</password>',
    'name="password"\r\n\r\n',
    'password={{ pw }} ok',
    'password=os.getenv("DB_PASSWORD")',
    'password = os.Getenv("DB_PASSWORD")',
    'password: ENV["DB_PASSWORD"]',
  ])('%s', (text) => {
    expect(scan(text)).toBe(text);
  });

  it.each([
    'password=:pw!x',
    'password=%sx',
    'password=?x',
    '"password":"{{pw}}x"',
    'password={{pw}}x',
  ])('but %s', (text) => {
    expect(scan(text)).not.toBe(text);
  });
});

describe('the sentence around a value goes on', () => {
  it.each([
    ['password: hunter2 for user bob', 'password: * for user bob'],
    ['password: hunter2 was refused by the server', 'password: * was refused by the server'],
    ['Password: hunter2 host db1\nnext line', 'Password: * host db1\nnext line'],
    ['password: hunter2 host db name', 'password: * host db name'],
    ['secret: hunter2 user: bob', 'secret: * user: bob'],
    ['password: hunter2 please tell nobody', 'password: * please tell nobody'],
    ['passphrase: hunter2 waits upon every user', 'passphrase: * waits upon every user'],
    ['token: hunter2 went all over town', 'token: * went all over town'],
    ['token: hunter2 words\nnext line', 'token: * words\nnext line'],
    ['a: 1\npassword: hunter2; b\nc: 2', 'a: 1\npassword: *; b\nc: 2'],
    ['a: 1\nsee below\ntoken: hunter2 words\nend', 'a: 1\nsee below\ntoken: * words\nend'],
    [`x token: hunter2 more\n${'b: 2\n'.repeat(20)}`, `x token: * more\n${'b: 2\n'.repeat(20)}`],
  ])('%s', (text, expected) => {
    expect(scan(text)).toBe(marked(expected));
  });
});
