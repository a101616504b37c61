import { HASH_PATTERNS } from './hash-patterns';
import { NUMBER_PATTERNS } from './number-patterns';
import { TEXT_PATTERNS } from './text-patterns';

const ROWS = new Map(
  [...TEXT_PATTERNS, ...HASH_PATTERNS, ...NUMBER_PATTERNS].map((row) => [row.name, row]),
);

function clean(name: string, text: string): string {
  const row = ROWS.get(name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return text.replace(row.pattern, (row.replacement ?? '#').replace('[REDACTED]', '#'));
}

/** Of each text, what `#` stands for is a secret, and all else stays. */
describe('a secret in a text', () => {
  it.each([
    ['authorization-token', 'Authorization # ok', 'abcDEFghiJKL123mno'],
    ['path-token', 'https://h/magic-link/#?a=b', 'a1B2c3D4e5F6g7H8i9J0'],
    ['path-token', '/password/reset/#/b', '123e4567-e89b-42d3-a456-426614174000'],
    ['sql-crypt-argument', "crypt('#', gen_salt('bf'))", 's3cret'],
    ['sql-crypt-argument', "pgp_sym_decrypt(t.data, '#')", 'two words'],
    ['sql-crypt-argument', "AES_ENCRYPT('a', '#')", 's3cret'],
    ['sql-identified-by', 'CREATE USER bob IDENTIFIED  BY  #; COMMIT', 's3cret'],
    ['sql-identified-by', 'IDENTIFIED BY "#" ACCOUNT LOCK', 's3cret'],
    ['sql-identified-by', "IDENTIFIED BY  VALUES  '#' OR", 'S:0123456789AB'],
    ['sql-identified-by', 'identified\n  by\n  \\"#\\" ok', 's3cret'],
    ['cookie-prefix', '.AspNetCore.Identity=#; Path=/', 'CfDJ8abc'],
    ['cookie-prefix', 'app_sess=#; Path=/', 'a1b2c3'],
    ['cookie-prefix', 'app.session=#; Path=/', 'a1b2c3'],
    ['cookie-prefix', 'wordpress_logged_in_0123456789abcdef=#; Path=/', 'bob%7C17'],
    ['go-data-source', 'dsn=(#@tcp(h:3306)/db', 'bob:s3cret'],
    ['go-data-source', 'failed for "#@unix(/run/a)/db"', 'bob:s3cret'],
    ['oracle-connect', 'as b/#@//db.example.com:1521/s', 's3cret'],
    ['oracle-connect', 'user="scott/#@//db:1521/s"', 's3cret'],
    ['oracle-connect', 'user=scott/#@(DESCRIPTION=x)', 's3cret'],
    ['told-code', 'Hi! # is your Example code', 'G-123456'],
    ['told-code', '# is your one-time password', '0123'],
    ['mongoose-value', 'Path `password` (`#`) is too short', 's3cret'],
    ['secure-string', 'ConvertTo-SecureString "#" -AsPlainText', 's3cret'],
    ['secure-string', "ConvertTo-SecureString -AsPlainText -Force -String '#'", 's3cret'],
    ['html-input-value', '<input value="#" name="apikey">', 's3cret'],
    ['html-input-value', '<input value="#" name="signing.key">', 's3cret'],
    ['html-password-input', '<input type="password" id="x" value="#" name="y">', 's3cret'],
    ['html-password-input', '<input value="#" id="x" type="password">', 's3cret'],
    ['scrypt-hash', 'hash # ok', 'scrypt:32768:16:12$a1B2c3D4e5F6g7H8'],
    ['identity-hash', 'hash # ok', `AQAAAAEAACcQAAAAE${'a1B2c3D4e5'.repeat(5)}==`],
    ['identity-hash', 'hash # ok', `AQAAAAEAACcQAAAAE${'a1B2c3D4e5'.repeat(5)}`],
    ['labelled-social-security-number', 'social security #', '123456789'],
    ['labelled-social-security-number', 'Social Security no #', '123 45 6789'],
    ['labelled-social-security-number', '{"ssn"   :   "#"}', '123456789'],
    ['labelled-social-security-number', 'ssn   is   #, born', '123456789'],
    ['labelled-social-security-number', "ssn '#'. Then 5", '123456789'],
    ['labelled-social-security-number', 'ssn # 5 times', '123456789'],
  ])('%s: %s', (name, expected, secret) => {
    expect(
      clean(
        name,
        expected.replace('#', () => secret),
      ),
    ).toBe(expected);
  });
});

describe('a text that only looks like it stays', () => {
  it.each([
    ['authorization-token', 'Authorization AuthenticationRequiredHere'],
    ['sql-identified-by', 'identified by password, identified by values'],
    ['sql-identified-by', 'identified_by bob'],
    ['path-token', '/reset-password/confirmation-of-the-request /reset-password/12 /magic-link/'],
    ['path-token', '/users/a1B2c3D4e5F6g7H8i9J0/magic-link'],
    ['sql-crypt-argument', "crypt(password, salt), bcrypt('a'), aes_encrypt(data, key)"],
    ['oracle-connect', 'see scott/pages@(latest) or scott/a@///'],
    ['told-code', 'v1.123456 is your code, x1-123456 is your code'],
    ['told-code', 'order 123456 is your order'],
    ['mongoose-value', 'Path `name` beside `password` (`x`)'],
    ['html-input-value', '<input value="5" name="keyboard">'],
    ['html-password-input', '<input value="5"><input type="password">'],
    ['html-password-input', '<input type="password"><input value="5">'],
    ['labelled-social-security-number', 'ssn 123456789.5, ssn 123456789-5, ssn 123456789x'],
  ])('%s: %s', (name, text) => {
    expect(clean(name, text)).toBe(text);
  });
});
