import { revealsNothing } from './reveals-nothing';
import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) => new TextScanner().scan(text, classify(text));

describe('what only stands in the place of a secret stays', () => {
  it.each([
    'api_key=YOUR_API_KEY',
    'export API_KEY=your_api_key_here',
    'api_key: "your-api-key"',
    'api_key=<your-api-key>',
    'api_key=your_api_credential',
    'token=xxxxxxxx',
    'token="..."',
    'password=[FILTERED]',
    'password: (hidden) for bob',
    'token=REDACTED&a=1',
    'token: <masked>',
    'password={password}',
    'password=process.env.DB_PASSWORD',
    "password=process.env['DB_PASSWORD']",
    'password=os.environ["DB_PASSWORD"]',
    'password = var.db_password',
    'password: req.body.password,',
    'apiKey: config?.apiKey',
    'PWD=/home/app',
    'OLDPWD=/home/app/src pwd: /usr/local/lib',
    'vault login succeeded',
  ])('%s', (text) => {
    expect(scan(text)).toBe(text);
  });

  it.each([
    ['api_key=your_a1B2c3', 'api_key=*'],
    ['password=your-horse-battery', 'password=*'],
    ['token=xx', 'token=*'],
    ['PWD={hunter2};a=1', 'PWD=*;a=1'],
    ['password={hunter2}', 'password=*'],
    ['password={hunter2{password}', 'password=*'],
    ['db_pwd=/srv/app', 'db_pwd=*'],
    ['PWD_SECRET=/srv/app', 'PWD_SECRET=*'],
    ['PWD=hunter2/srv', 'PWD=*'],
    ['PWD=/srv#hunter2', 'PWD=*'],
    ['password=[hunter2]', 'password=*'],
    ['password=foo.bar', 'password=*'],
    ['password=a1.password', 'password=*'],
    ['password=/home/app', 'password=*'],
    ['PWD=/Ab3xY9/z', 'PWD=*'],
    ['PWD=/a+bc/d', 'PWD=*'],
    ['password=filtered2', 'password=*'],
    ['vault login a1b2c3d4', 'vault login *'],
  ])('but in %s it does not', (text, expected) => {
    expect(scan(text)).toBe(expected.replace('*', '[REDACTED]'));
  });
});

describe('a value is found where code and sentences put it', () => {
  it.each([
    ['behind a keyword', '{:user "bob" :password "*" :id 5}'],
    ['behind a type', 'private password: string = "*"; // a'],
    ['behind a type of Rust', 'let token: &str = "*";'],
    ['behind a type or nothing', "apiKey?: string | undefined = '*'"],
    ['on the next line', 'Password:\n*\nuser: bob'],
    ['on the next line, at the end', 'New password:\r\n*'],
    ['after what it was', 'password changed from "*" to "*" by bob'],
    ['after what it was, without quotes', 'token rotated from * to'],
  ])('%s', (_, text) => {
    expect(scan(text.replaceAll('*', 'a1B2c3D4e5'))).toBe(text.replaceAll('*', '[REDACTED]'));
  });

  it.each([
    'password:\nuser: bob',
    'token:\nexpired\n',
    'token:\na1B2c3D4e5: 1\n',
    'a::token "x"',
    'password: string = y',
    'secret copied from "a/b" to "c/d"',
  ])('but not in %j', (text) => {
    expect(scan(text)).toBe(text);
  });
});

it.each([
  'your-api-key-here',
  'your_secret_credentials',
  'your-key',
  'YOUR_PASSWORD',
  '[redacted]',
  '<hidden>',
  '((masked))',
  '{password}',
  'config.db.password',
])('%s only marks the place of a secret', (value) => {
  expect(revealsNothing(value)).toBe(true);
});

it.each([
  'notyour-api-key',
  'your-api-key-herex1',
  'yourkey1',
  'x[redacted]',
  'redacted1',
  'x{password}',
  '{password}x',
  '1config.db.password',
  'config.db.password9',
])('%s may be one', (value) => {
  expect(revealsNothing(value)).toBe(false);
});
