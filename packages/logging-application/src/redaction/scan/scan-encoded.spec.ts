import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) => new TextScanner().scan(text, classify(text));
const TOKEN = 'a1B2c3D4e5F6g7H8i9J0';
const BCRYPT = `$2b$12$${'aB3./'.repeat(10)}xyz`;

describe('what an encoding hides', () => {
  it.each([
    ['a header', '/x?note=Authorization%3A%20*&page=2'],
    ['a header, with plus signs', '/x?note=Authorization%3A+*&page=2'],
    ['cookies', '/x?note=Cookie%3A%20*&page=2'],
    ['a URL', '/r?to=https%3A%2F%2Fz.example%2Fcb%3Fcode%3D*%26lang%3Dde&page=2'],
    ['a URL in a URL', '/r?to=%2Fr%3Fto%3D%252Fcb%253Fcode%253D*%2526lang%253Dde'],
    ['a name in raw brackets', '/r?to=%2Fx%3Fuser[password]%3D*%26lang%3Dde'],
    ['in lower case', '/r?to=%2fcb%3fcode%3d*%26lang%3dde'],
    ['JSON', 'data=%7B%22password%22%3A%22*%22%2C%22a%22%3A%22%C3%A9%22%7D'],
    ['JSON that was cut', 'data=%7B%22a%22%3A%22%C3%A9%22%2C%22password%22%3A%22*'],
  ])('is found: %s', (_, text) => {
    const secret = text.includes('Cookie') ? `sid%3D${TOKEN}%3B%20b%3D${TOKEN}` : TOKEN;
    expect(scan(text.replace('*', secret))).toBe(text.replace('*', '[REDACTED]'));
  });

  it.each([
    ['password%3Dhunter2=more,so&b=1', 'password%3D[REDACTED]&b=1'],
    ['password%3Dhunter2=more so', 'password%3D[REDACTED] so'],
    ['password%3Dhunter2= so', 'password%3D[REDACTED]= so'],
    ['password%3Dhunter2=&b=1', 'password%3D[REDACTED]=&b=1'],
    ['password%3Dhunter2=', 'password%3D[REDACTED]='],
    ['password%3Dhunter2#more', 'password%3D[REDACTED]#more'],
    ['a%3Db=c password=hunter2', 'a%3Db=c password=[REDACTED]'],
    ['password%3Dhunter2\ud800', 'password%3D[REDACTED]'],
    ['a%3Db%2Fpassword%3Dhunter2%2', 'a%3Db%2Fpassword%3D[REDACTED]'],
    ['note=all%20well=password=hunter2+more ok', 'note=all%20well=password=[REDACTED] ok'],
    ['password%3Dhunter2%26b=password=x+y', 'password%3D[REDACTED]%26b=password=[REDACTED]'],
  ])('is found to where its value ends: %j', (text, expected) => {
    expect(scan(text)).toBe(expected);
  });

  it('is found: a hash of which the marks are encoded', () => {
    expect(scan(`/x?h=${encodeURIComponent(BCRYPT)}&page=2`)).toBe('/x?h=[REDACTED]&page=2');
  });

  it.each([
    ['"p\\u0061ssword":"*"', '"password":"*"'],
    ['{\\"p\\\\u0061ssword\\":\\"*\\"}', '{\\"password\\":\\"*\\"}'],
    ['/x?a=1\\u0026t\\u006Fken=*', '/x?a=1\\u0026token=*'],
    ['"t\\u006Fken\\u0031":"*"', '"token1":"*"'],
  ])('is found behind letters that JSON escaped: %s', (text, expected) => {
    expect(scan(text.replace('*', TOKEN))).toBe(expected.replace('*', '[REDACTED]'));
  });

  it.each([
    '/search?q=two%20words%26more&lang=de',
    'caf%C3%A9 100% of %s and %zz %',
    '/r?to=https%3A%2F%2Fz.example%2Fa%2Bb',
    'p\\u0061per \\u0026 ink: "\\u00e9"',
    'password%3D%24%7BPASSWORD%7D',
    'a%3D1=2',
  ])('stays as it is where it hides nothing: %s', (text) => {
    expect(scan(text)).toBe(text);
  });

  it('is found on both sides of half a character', () => {
    expect(scan('u=password%3Dhunter2%26x%3D\ud800%26token%3Dhunter3')).toBe(
      'u=password%3D[REDACTED]%26x%3D%EF%BF%BD%26token%3D[REDACTED]',
    );
  });

  it('is looked at where it is no UTF-8', () => {
    expect(scan(`/x?a=%FF%20token%3D${TOKEN}`)).not.toContain(TOKEN);
    expect(scan(`/x?a=%20\ud800token%3D${TOKEN}`)).not.toContain(TOKEN);
  });
});

describe('around an encoded secret a URL stays as it was', () => {
  it.each([
    [`https://api.example.com/v1/%61${'BcD3'.repeat(9)}/items`, undefined],
    ['https://api.example.com/cards/4111%201111%201111%201111/charge', '4111%201111%201111%201111'],
    ['/r/https%3A%2F%2Fz.example/4111%201111%201111%201111', '4111%201111%201111%201111'],
    ['/a%2525/4111%201111%201111%201111/b%2Fc', '4111%201111%201111%201111'],
  ])('%s', (text, secret = '-') => {
    expect(scan(text)).toBe(text.replace(secret, '[REDACTED]'));
  });
});

it.each([
  'u=password%3d*%26x%3d%c3%a9%26token%3d*',
  'u=password%3D*%26x%3D%C3%A9%26token%3D*',
  'u=password%3D*%26x%3Da+b%26token%3D*',
  'u[a]=password%3D*%26x[b]%3D(c)%26token%3D*',
  'u=password%3D*%26x%3Da%20b%27%26token%3D* ok',
  'u=password%3d*%26x%3da%26token%3d*',
  'u=password%3D*%26x%5B0%5D%3D1%26token%3D*',
  'u=password%3D*%26x[b]%3Dc%26token%3D*',
  'u=password%3D*%26x%3D%EF%BF%BD%26token%3D*',
  'note=see+/docs/a%26password%3D*',
  'note=password%3D*%26see+/docs/a',
])('what stands between two secrets is encoded as it was: %s', (expected) => {
  const text = expected.replace('*', 'hunter2').replace('*', 'hunter3');
  const clean = new TextScanner().scan(text, classify(text));
  expect(clean).toBe(expected.replaceAll('*', '[REDACTED]'));
});
