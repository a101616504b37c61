import { classify } from '../../encoder/char-class';
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
  ])('%s', (text, expected) => {
    expect(scan(text)).toBe(marked(expected));
  });
});

describe('a place for a value is none', () => {
  it.each([
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
  ])('%s', (text) => {
    expect(scan(text)).toBe(text);
  });

  it.each(['password=:pw!x', 'password=%sx', 'password=?x', '"password":"{{pw}}x"'])(
    'but %s',
    (text) => {
      expect(scan(text)).not.toBe(text);
    },
  );
});
