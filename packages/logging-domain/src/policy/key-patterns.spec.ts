import { KEY_PATTERNS } from './key-patterns';

const KEY = 'a1B2c3D4e5F6g7H8i9J0';
const HEX40 = '0123456789abcdef0123456789abcdef01234567';
const ROWS = new Map(KEY_PATTERNS.map((row) => [row.name, row]));

function clean(name: string, text: string): string {
  const row = ROWS.get(name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return text.replace(row.pattern, '#');
}

describe('of a private key, only what is private goes', () => {
  it.each([
    [
      'json-web-key',
      `{"kty":"RSA","n":"${KEY}","d" : "${KEY}","dp":"${KEY}"}`,
      `{"kty":"RSA","n":"${KEY}","d" : "#","dp":"#"}`,
    ],
    [
      'json-web-key',
      `{\\"kty\\":\\"oct\\",\\"k\\":\\"${KEY}\\"}`,
      `{\\"kty\\":\\"oct\\",\\"k\\":\\"#\\"}`,
    ],
    ['json-web-key', '{"kty":"RSA","d":"short"}', '{"kty":"RSA","d":"short"}'],
    [
      'inspected-json-web-key',
      `{ kty: 'RSA', n: '${KEY}', d: '${KEY}', qi: '${KEY}' }`,
      `{ kty: 'RSA', n: '${KEY}', d: '#', qi: '#' }`,
    ],
    ['inspected-json-web-key', `{ kty: 'RSA', d: '${KEY}...`, `{ kty: 'RSA', d: '${KEY}...`],
    [
      'xml-private-key',
      `<RSAKeyValue><Modulus>${KEY}</Modulus><D>\n${KEY}\n${KEY}==</D><InverseQ>${KEY}</InverseQ>`,
      `<RSAKeyValue><Modulus>${KEY}</Modulus><D>#</D><InverseQ>#</InverseQ>`,
    ],
    ['xml-private-key', `<D>(${KEY})</D>`, `<D>(${KEY})</D>`],
    [
      'putty-private-key',
      `Private-Lines: 14\r\n${KEY}\r\n${KEY}\r\n${KEY}==\r\nPrivate-MAC: ${HEX40}\r\n`,
      'Private-Lines: 14\r\n#\r\nPrivate-MAC: #\r\n',
    ],
    [
      'putty-private-key',
      `Private-Lines: 2\n${KEY}\n${KEY}\nPrivate-MAC: ${HEX40}`,
      'Private-Lines: 2\n#\nPrivate-MAC: #',
    ],
    [
      'putty-private-key',
      `Private-Lines: 2\\\\n${KEY}\\\\n${KEY}\\\\nPrivate-MAC: ${HEX40}`,
      'Private-Lines: 2\\\\n#\\\\nPrivate-MAC: #',
    ],
    ['putty-private-key', 'Private-MAC: none', 'Private-MAC: none'],
  ])('%s: %j', (name, text, expected) => {
    expect(clean(name, text)).toBe(expected);
  });
});
