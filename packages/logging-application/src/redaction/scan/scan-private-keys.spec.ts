import { scanPrivateKeys } from './scan-private-keys';

const scan = (text: string) => scanPrivateKeys(text, (rule) => `<${rule}>`);
const BODY = 'MIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC';

it.each([
  [`a -----BEGIN PRIVATE KEY-----\n${BODY}\n-----END PRIVATE KEY----- b`, 'a <private-key> b'],
  [`-----BEGIN EC PRIVATE KEY-----${BODY}-----END EC PRIVATE KEY-----`, '<private-key>'],
  [
    `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${BODY}\n-----END PGP PRIVATE KEY BLOCK-----.`,
    '<private-key>.',
  ],
  [`a -----BEGIN PRIVATE KEY-----\\n${BODY}`, 'a <private-key>'],
  [`a ${BODY}\n-----END PRIVATE KEY----- b`, 'a <private-key> b'],
  [`a ${BODY.replace('\n', '\\n')}\\r\\n-----END PRIVATE KEY----- b`, 'a <private-key> b'],
  [`${BODY.replace('\n', '\\\\n')}\\\\n-----END PRIVATE KEY----- b`, '<private-key> b'],
  [`a ${BODY}\nab12==\n-----END PRIVATE KEY----- b`, 'a <private-key> b'],
  [`a 0123456789abcdef-----END PRIVATE KEY----- b`, 'a <private-key> b'],
  [`keep\n${BODY}\n-----END PRIVATE KEY----- b`, 'keep\n<private-key> b'],
  ['short\n-----END PRIVATE KEY----- b', 'short\n<private-key> b'],
  ['at the end, short\n-----END PRIVATE KEY----- b', 'at the end, short\n<private-key> b'],
  ['(!)\n-----END PRIVATE KEY----- b', '(!)\n<private-key> b'],
  [
    `-----BEGIN PRIVATE KEY-----\n${BODY}\n-----END PRIVATE KEY-----, -----BEGIN PRIVATE KEY-----\n${BODY}\n-----END PRIVATE KEY-----`,
    '<private-key>, <private-key>',
  ],
  [
    `${BODY}\n-----END PRIVATE KEY-----, -----BEGIN PRIVATE KEY-----\n${BODY}`,
    '<private-key>, <private-key>',
  ],
  [
    `-----BEGIN PUBLIC KEY-----\n${BODY}\n-----END PUBLIC KEY-----`,
    `-----BEGIN PUBLIC KEY-----\n${BODY}\n-----END PUBLIC KEY-----`,
  ],
  [
    `-----BEGIN CERTIFICATE-----\n${BODY}\n-----END CERTIFICATE-----`,
    `-----BEGIN CERTIFICATE-----\n${BODY}\n-----END CERTIFICATE-----`,
  ],
  ['a ----- b', 'a ----- b'],
])('private keys in %j', (text, expected) => {
  expect(scan(text)).toBe(expected);
});
