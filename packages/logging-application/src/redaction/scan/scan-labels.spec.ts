import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) => new TextScanner().scan(text, classify(text));
/** `*` is what stands in the place of a secret. */
const marked = (text: string) => text.replaceAll('*', '[REDACTED]');

describe('a label and its value', () => {
  it.each([
    // what may stand between them
    ['password=>hunter2 ok', 'password=>* ok'],
    ['password:hunter2@x ok', 'password:* ok'],
    ['see redis://password=hunter2', 'see redis://password=*'],
    ['no 7 api key=hunter2', 'no 7 api key=*'],
    ['the password IS hunter2hunter2', 'the password IS *'],
    [`the api key=hunter2 ${'x'.repeat(90)}`, `the api key=* ${'x'.repeat(90)}`],
    ['the PASSWORD is hunter2hunter2', 'the PASSWORD is *'],
    ['password:=hunter2 ok', 'password:=* ok'],
    ['password==hunter2 ok', 'password==* ok'],
    ['password === "hunter2" ok', 'password === "*" ok'],
    ['password   =    hunter2 ok', 'password   =    * ok'],
    ['password:hunter2 ok', 'password:* ok'],
    ['password]=hunter2', 'password]=*'],
    ['user[auth][password]]=hunter2', 'user[auth][password]]=*'],
    ['user%5Bpassword%5D=hunter2&a=1', 'user%5Bpassword%5D=*&a=1'],
    ['user%5bpassword%5d%3dhunter2%26a=1', 'user%5bpassword%5d%3d*%26a=1'],
    ['%22password%22%3A%22hunter2%22%2C%22a%22', '%22password%22%3A%22*%22%2C%22a%22'],
    ['%27password%27%3a%27hunter2%27', '%27password%27%3a%27*%27'],
    ['&quot;password&quot;: &quot;hunter2&quot;, a', '&quot;password&quot;: &quot;*&quot;, a'],
    ['`password`: `hunter2`, a', '`password`: `*`, a'],
    ["'password': 'hunter2', a", "'password': '*', a"],
    ['{\\"password\\":\\"hunter2\\",\\"a\\":1}', '{\\"password\\":\\"*\\",\\"a\\":1}'],
    // percent-encoding ends where it encodes an end
    ['password%3Dhunter2%3Bb%3D1', 'password%3D*%3Bb%3D1'],
    ['password%3Dhunter2%2C%20b', 'password%3D*%2C%20b'],
    ['password%3Dhunter2%7D', 'password%3D*%7D'],
    ['password%3Dhunter2%5D', 'password%3D*%5D'],
    ['password%3Dhunter2 b', 'password%3D* b'],
    // a name and its value as two things
    ["'name': 'password', 'value': 'hunter2', a", "'name': 'password', 'value': '*', a"],
    ['{"key":"password","val":"hunter2"}', '{"key":"password","val":"*"}'],
    ['<meta name="csrf-token" content="hunter2">', '<meta name="csrf-token" content="*">'],
    ['<input name="password"  data = "hunter2">', '<input name="password"  data = "*">'],
    ['{"name":"password" , "VALUE" : "hunter2"}', '{"name":"password" , "VALUE" : "*"}'],
    ['{"name":"cvv","value":123}', '{"name":"cvv","value":"*"}'],
    [
      '{"ParameterKey":"DbPassword","ParameterValue":"hunter2"}',
      '{"ParameterKey":"DbPassword","ParameterValue":"*"}',
    ],
    ['{"path":["password"],"received":"hunter2"}', '{"path":["password"],"received":"*"}'],
    [
      '{"value":"hunter2","msg":"bad","path":"password"}',
      '{"value":"*","msg":"bad","path":"password"}',
    ],
    ["[ 'x-api-key',\n  'a1B2c3D4e5F6g7H8' ]", "[ 'x-api-key',\n  '*' ]"],
    [
      `{"value":"hunter2","name":"password"}${' '.repeat(1_200)}`,
      `{"value":"*","name":"password"}${' '.repeat(1_200)}`,
    ],
    ['&lt;password&gt;two words&lt;/password', '&lt;password&gt;*&lt;/password'],
    // quotes as markup and JSON escape them
    ['&#34;password&#34;:&#34;hunter2&#34;, a', '&#34;password&#34;:&#34;*&#34;, a'],
    ['\\u0022password\\u0022:\\u0022hunter2\\u0022,a', '\\u0022password\\u0022:\\u0022*\\u0022,a'],
    [
      '$password = ConvertTo-SecureString "hunter2" -Force',
      '$password = ConvertTo-SecureString "*" -Force',
    ],
    ['invalid api key (a1B2c3D4e5F6g7H8) for bob', 'invalid api key (*) for bob'],
    ['password: Path `password` (`hunter2`) is short', 'password: Path `password` (`*`) is short'],
    // markup
    ['<password>hunter2</password>', '<password>*</password>'],
    ['<password>  hunter2 and more</password>', '<password>  *</password>'],
    ['<w:password id="1">hunter2</w:password>', '<w:password id="1">*</w:password>'],
    ['<p name="password" id="1">hunter2</p>', '<p name="password" id="1">*</p>'],
    ["<p name='password'>hunter2</p>", "<p name='password'>*</p>"],
    ['<password>hunter2', '<password>*'],
    ['<password><![CDATA[a<b]]></password>', '<password><![CDATA[*]]></password>'],
    ['<password><![CDATA[a<b', '<password><![CDATA[*'],
    // form data
    ['name="password"\n\nhunter2\n--x', 'name="password"\n\n*\n--x'],
    [
      'name="password"; x=1\r\nContent-Type: text/plain\r\n\r\nhun\nter2\r\n--x',
      'name="password"; x=1\r\nContent-Type: text/plain\r\n\r\n*\r\n--x',
    ],
    ['name="password"\r\n\r\nhunter2', 'name="password"\r\n\r\n*'],
    // command lines and SQL
    ['run --password hunter2 -v', 'run --password * -v'],
    ['run --password   "hunter 2" -v', 'run --password   "*" -v'],
    ['run -password hunter2', 'run -password *'],
    ["PASSWORD ( 'hunter2' )", "PASSWORD ( '*' )"],
    ["alter role x encrypted password 'hunter2'", "alter role x encrypted password '*'"],
    // how a bare value ends
    ['(password=hunter2, a=1)', '(password=*, a=1)'],
    ['password=hunter2; a=1', 'password=*; a=1'],
    ['password=hun,ter;2,a=1', 'password=*,a=1'],
    ['password=hun,ter!=2 ok', 'password=* ok'],
    ['password=hunter2: ok', 'password=* ok'],
    ['password=hun,ter2,"a":1', 'password=*,"a":1'],
    ['[password=hunter2]', '[password=*]'],
    ['{password=hunter2}', '{password=*}'],
    ['a|password=hunter2|b=1', 'a|password=*|b=1'],
    ['password=hun)ter"2\'x ok', 'password=* ok'],
    ['<a>password=hunter2</a>', '<a>password=*</a>'],
    ['password=hunter2\\', 'password=*\\'],
    // how a quoted value ends
    ['password="hun\\"ter2" ok', 'password="*" ok'],
    ['password="hunter2\\\\" ok', 'password="*" ok'],
    ["password='hun\"ter2' ok", "password='*' ok"],
    ['x \\"password\\":\\"hun\\\\\\"ter2\\" ok', 'x \\"password\\":\\"*\\" ok'],
    ['&quot;password&quot;:&quot;hunter2', '&quot;password&quot;:&quot;*'],
    // containers
    ['secret: {"a": [1, {"b": 2}]}, c: 3', 'secret: *, c: 3'],
    ['"secret": {"a": 1}, "c": 3', '"secret": "*", "c": 3'],
    ['\\"secret\\": [1, 2], c', '\\"secret\\": \\"*\\", c'],
    ['secret=[a, b', 'secret=*'],
    ['"auth": "hunter2", "a": 1', '"auth": "*", "a": 1'],
    // names of several words
    ['the API key: hunter2 ok', 'the API key: * ok'],
    ['credit card number = 55 ok', 'credit card number = * ok'],
    ['client secret key: hunter2', 'client secret key: *'],
    ['social security number: 12', 'social security number: *'],
    ['card number: 12', 'card number: *'],
    ['signing key=hunter2', 'signing key=*'],
    ['(access key: hunter2)', '(access key: *)'],
    ['session id: hunter2', 'session id: *'],
    // several in one text
    ['password=a1 token=b2 secret=c3', 'password=* token=* secret=*'],
    ['passwords passwords password=hunter2', 'passwords passwords password=*'],
    ['password=hunter2', 'password=*'],
    // parameters that are secrets in a URL
    ['/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=1', '/cb?code=*&state=1'],
    ['/cb?a=1&key=hunter2hunter2&b', '/cb?a=1&key=*&b'],
    ['/o?X-Amz-Signature=hunter2&a=1', '/o?X-Amz-Signature=*&a=1'],
    ['/o?sig=hunter2', '/o?sig=*'],
  ])('%s', (text, expected) => {
    expect(scan(text)).toBe(marked(expected));
  });
});

describe('a value that reveals nothing stays', () => {
  it.each([
    'password=',
    'password: ',
    'password=""',
    'password=null',
    'password: undefined',
    'password=None',
    'password=NIL ok',
    'password=true',
    'password=FALSE',
    'password=****',
    'tokens=1,024',
    'tokens: -5',
    'tokens=+1.5',
    'total tokens = 512',
    '<password></password>',
    '<password>   </password>',
    'password: required.',
    'password: Invalid!',
    'token: missing: retry',
    'password: is wrong',
    '"auth": {"user": "u"}',
    '"auth": ["u"]',
    'run --password --verbose',
    'run --password',
    'password::hash',
    'token://host',
    'password [REDACTED]',
    'password=[REDACTED]',
    '"password":"[REDACTED]"',
    '<password>[REDACTED]</password>',
    '/cb?state=1&codes=2',
    'code=5',
    'sig: 5',
    'the signature=5',
    "passwords 'alice' and 'bob'",
    "password_check ('x')",
    'a (x) key: 1',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbCdEf',
    'arn:aws-cn:ssm:x:1:token:a1b2',
    '{"value":"tulip","note":"no password"}',
  ])('%s', (text) => {
    expect(scan(text)).toBe(text);
  });
});

describe('authorization and cookies are taken whole', () => {
  it.each([
    ['Authorization: hunter2 was bad', 'Authorization: * was bad'],
    ['authorization=Basic dXNlcjpw ok', 'authorization=* ok'],
    ['Authorization: ApiKey hunter2, next', 'Authorization: *, next'],
    ['Authorization: api-key   hunter2 ok', 'Authorization: * ok'],
    ['Authorization: SCRAM-SHA-256 abc ok', 'Authorization: * ok'],
    ['Proxy-Authorization: Negotiate abc== ok', 'Proxy-Authorization: * ok'],
    [
      'Authorization: AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=abc',
      'Authorization: *',
    ],
    ['Authorization: OAuth realm="a b", oauth_token="x"', 'Authorization: *'],
    ['Cookie: a=b; c=d; theme ok', 'Cookie: * ok'],
    ['Cookie: a=b;c=d', 'Cookie: *'],
    ['Set-Cookie: sid=hunter2; Path=/; HttpOnly', 'Set-Cookie: *'],
    ['cookie: hunter2 ok', 'cookie: * ok'],
    ['"cookie":"a=b; c=d","x":1', '"cookie":"*","x":1'],
  ])('%s', (text, expected) => {
    expect(scan(text)).toBe(marked(expected));
  });
});
