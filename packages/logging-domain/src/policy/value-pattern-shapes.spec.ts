import { TEXT_PATTERNS } from './text-patterns';
import { TOKEN_PATTERNS } from './token-patterns';

const ROWS = new Map([...TOKEN_PATTERNS, ...TEXT_PATTERNS].map((row) => [row.name, row]));
const HEX = '0123456789abcdef';
const HEX32 = HEX + HEX;
const MIXED = 'a1B2c3D4e5F6g7H8i9J0';

function clean(name: string, text: string): string {
  const row = ROWS.get(name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return text.replace(row.pattern, row.replacement ?? '[REDACTED]');
}

describe('every documented shape is found, and what is around it stays', () => {
  it.each([
    [
      'slack-webhook',
      `hooks.slack.com/workflows/T0/${MIXED}?a=1`,
      'hooks.slack.com/workflows/*?a=1',
    ],
    ['telegram-bot-token', `/1234567890:AA${MIXED}_-${HEX.slice(0, 10)}/`, '/*/'],
    [
      'discord-webhook',
      `/api/webhooks/112233445566778/${MIXED}_-/x`,
      '/api/webhooks/112233445566778/*/x',
    ],
    ['mailchimp-key', `key ${HEX32}-us1.`, 'key *.'],
    ['twilio-key', `SK${HEX32}, AC${HEX32}`, `*, AC${HEX32}`],
    ['azure-storage-signature', `?sv=1&sig=${MIXED}%2B%3D&se=2`, '?sv=1&sig=*&se=2'],
    ['azure-client-secret', `(a.~8Q~${MIXED}${MIXED.slice(0, 11)})`, '(*)'],
    ['terraform-token', `"${MIXED.slice(0, 14)}.atlasv1.${MIXED}${MIXED}="`, '"*"'],
    ['jwt', `eyJhbGciOi.eyJzdWIi.`, '*'],
    ['jwt', `t=eyJhbGciOi.a-_b.c.d.e.f`, 't=*.f'],
    ['bcrypt-hash', `$2y$12$./${MIXED}${MIXED} x`, '* x'],
    ['argon2-hash', '$argon2i$v=19$m=1,t=2 $argon2d$v=19$m=1,t=2', '* *'],
    ['scrypt-hash', `$7$C6..../....${MIXED}`, '*'],
    ['pbkdf2-hash', `$pbkdf2-sha512$1000$${MIXED}`, '*'],
    ['pbkdf2-hash', `pbkdf2_sha1$${MIXED}`, '*'],
    ['crypt-hash', `$apr1$${MIXED} $y$j9T$${MIXED} $1$${MIXED} $5$${MIXED}`, '* * * *'],
    ['ldap-hash', `{SSHA512}${MIXED} {SHA}${MIXED} {MD5}${MIXED} {SMD5}${MIXED}`, '* * * *'],
    ['ldap-hash', `{CRYPT}${MIXED} {PBKDF2}${MIXED} {PBKDF2-SHA256}${MIXED}`, '* * *'],
    ['authorization-scheme', `bearer   ${MIXED}.x`, 'bearer   *'],
    ['authorization-scheme', 'BEARER 5abcde', 'BEARER *'],
    ['authorization-scheme', `Bearer ${'abcdefghij'.repeat(2)}`, 'Bearer *'],
    ['authorization-scheme', 'Bearer abcdef_', 'Bearer *'],
    ['basic-credentials', 'basic  dXNlcjpw', 'basic  *'],
    ['basic-credentials', 'BASIC dXNlcjpwYQ== ok', 'BASIC * ok'],
    ['basic-credentials', 'Basic 5abcdefg', 'Basic *'],
    [
      'sql-identified-by',
      "identified with mysql_native_password as 'x y' OR",
      "identified with mysql_native_password as '*' OR",
    ],
    [
      'sql-identified-by',
      "IDENTIFIED  WITH  p  BY  PASSWORD  'x'",
      "IDENTIFIED  WITH  p  BY  PASSWORD  '*'",
    ],
    [
      'mysql-option',
      `mysqldump --host h  -u root  -p'${MIXED}' db`,
      "mysqldump --host h  -u root  -p'*' db",
    ],
    ['mysql-option', `mariadb -p${MIXED}`, 'mariadb -p*'],
    ['curl-user-option', `curl --proxy-user "bob:${MIXED}" x`, 'curl --proxy-user "bob:*" x'],
    ['curl-user-option', `--user=bob:${MIXED}`, '--user=bob:*'],
    ['curl-user-option', `curl -U  bob:${MIXED}`, 'curl -U  bob:*'],
    ['sshpass-option', `sshpass  -p'${MIXED}' ssh`, "sshpass  -p'*' ssh"],
    ['sshpass-option', `sshpass -p   ${MIXED} ssh`, 'sshpass -p   * ssh'],
    ['social-security-number', '(123 45 6789)', '(*)'],
  ])('%s in %s', (name, text, expected) => {
    expect(clean(name, text)).toBe(expected.replaceAll('*', '[REDACTED]'));
  });
});

describe('what only looks like a credential stays', () => {
  it.each([
    ['aws-access-key-id', `xAKIA${'A'.repeat(16)}`],
    ['aws-access-key-id', `AKIA${'A'.repeat(16)}b`],
    ['crates-token', `cio${MIXED}a1B2c3D4e5F6x`],
    ['google-oauth-token', `ya29x${MIXED}`],
    ['telegram-bot-token', `x123456789:AA${MIXED}${HEX.slice(0, 13)}`],
    ['telegram-bot-token', `123456789:AA${MIXED}${MIXED}`],
    ['mailchimp-key', `x${HEX32}-us1`],
    ['mailchimp-key', `${HEX32}-us1x`],
    ['mailchimp-key', `${HEX32}-user`],
    ['twilio-key', `xSK${HEX32}`],
    ['twilio-key', `SK${HEX32}0`],
    ['azure-storage-signature', `config=${MIXED}${MIXED}`],
    ['azure-client-secret', `_abc8Q~${MIXED}${MIXED.slice(0, 14)}`],
    ['azure-client-secret', `abc8Q~${MIXED}${MIXED}x`],
    ['terraform-token', `${MIXED}${MIXED}.atlasv1.${MIXED}${MIXED}`],
    ['jwt', 'keyJhbGciOi.eyJzdWIi.x'],
    ['bcrypt-hash', '$2b$10$short'],
    ['bcrypt-hash', `$2b$x$${MIXED}${MIXED}`],
    ['pbkdf2-hash', `pbkdf2_shax$${MIXED}`],
    ['crypt-hash', '$6$salt'],
    ['ldap-hash', '{SHA}short'],
    ['authorization-scheme', 'Bearer authentication failed'],
    ['authorization-scheme', `unbearer ${MIXED}`],
    ['basic-credentials', 'Basic Authentication failed'],
    ['basic-credentials', `unbasic ${MIXED}`],
    ['sql-identified-by', "unidentified by 'x'"],
    ['mysql-option', 'mysql -u root -p db'],
    ['mysql-option', 'mysql -u root; cp -pr a b'],
    ['curl-user-option', 'a-u bob:x'],
    ['sshpass-option', 'mysshpass -p x'],
    ['social-security-number', '000-12-3456'],
    ['social-security-number', '666-12-3456'],
    ['social-security-number', '900-12-3456'],
    ['social-security-number', '123-00-3456'],
    ['social-security-number', '123-45-0000'],
    ['social-security-number', '123-45 6789'],
    ['social-security-number', 'x123-45-6789'],
    ['social-security-number', '123-45-6789x'],
    ['social-security-number', '123-45-67890'],
    ['social-security-number', '0123-45-6789'],
    ['social-security-number', '5-123-45-6789'],
    ['social-security-number', '123-45-6789-5'],
  ])('%s in %s', (name, text) => {
    expect(clean(name, text)).toBe(text);
  });
});
