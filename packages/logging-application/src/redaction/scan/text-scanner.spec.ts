import { classify } from '../../text/char-class';
import { TextScanner, type ScanOptions } from './text-scanner';

const SECRET = 'hunter2X9';
const RANDOM = 'a1B2c3D4e5F6g7H8';

const scan = (text: string) => new TextScanner().scan(text, classify(text));
const json = (value: unknown) => JSON.stringify(value);

describe('secrets in a text', () => {
  it.each([
    ['a form', `a=1&password=${SECRET}&b=2`, 'a=1&password=[REDACTED]&b=2'],
    ['prose', `the password: ${SECRET} was sent`, 'the password: [REDACTED] was sent'],
    ['quotes', `password = "${SECRET} and more" ok`, 'password = "[REDACTED]" ok'],
    ['words', `api key: ${SECRET} ok`, 'api key: [REDACTED] ok'],
    ['words after', `card number: ${SECRET}`, 'card number: [REDACTED]'],
    ['brackets', `user[password]=${SECRET}`, 'user[password]=[REDACTED]'],
    ['JSON', json({ a: 1, password: SECRET }), json({ a: 1, password: '[REDACTED]' })],
    ['JSON numbers', '{"cvv":123,"a":1}', '{"cvv":"[REDACTED]","a":1}'],
    ['JSON lists', `{"token":["${SECRET}","b"],"k":1}`, '{"token":"[REDACTED]","k":1}'],
    [
      'JSON in JSON',
      json({ x: json({ password: SECRET, b: json({ token: SECRET }) }) }),
      json({ x: json({ password: '[REDACTED]', b: json({ token: '[REDACTED]' }) }) }),
    ],
    [
      'name and value',
      json({ name: 'password', value: SECRET }),
      json({ name: 'password', value: '[REDACTED]' }),
    ],
    ['an inspected object', `{ password: '${SECRET}', a: 1 }`, "{ password: '[REDACTED]', a: 1 }"],
    ['a Ruby hash', `{:password => "${SECRET}"}`, '{:password => "[REDACTED]"}'],
    ['percent-encoding', `password%3D${SECRET}%26b%3D1`, 'password%3D[REDACTED]%26b%3D1'],
    ['an environment', `export DB_PASSWORD=${SECRET}`, 'export DB_PASSWORD=[REDACTED]'],
    ['lines', `pwd=${SECRET}\nnext=1`, 'pwd=[REDACTED]\nnext=1'],
    ['a value with commas', `password=ab,cd${SECRET}`, 'password=[REDACTED]'],
    ['parentheses', `(password=${SECRET})`, '(password=[REDACTED])'],
    ['an open quote', `secret_key="${SECRET}`, 'secret_key="[REDACTED]'],
    ['SQL', `SET password = '${SECRET}' WHERE id=1`, "SET password = '[REDACTED]' WHERE id=1"],
    ['SQL grants', `IDENTIFIED BY '${SECRET}'`, "IDENTIFIED BY '[REDACTED]'"],
    ['SQL roles', `ROLE x PASSWORD '${SECRET}'`, "ROLE x PASSWORD '[REDACTED]'"],
    ['SQL functions', `PASSWORD('${SECRET}')`, "PASSWORD('[REDACTED]')"],
    [
      'SQL inserts',
      `INSERT INTO u (email, password, age) VALUES ('a@b.c', '${SECRET}', 5), ('d', 'it''s ${SECRET}', 6)`,
      "INSERT INTO u (email, password, age) VALUES ('a@b.c', '[REDACTED]', 5), ('d', '[REDACTED]', 6)",
    ],
    ['an option', `run --password ${SECRET} -v`, 'run --password [REDACTED] -v'],
    ['an option with =', `run --api-key=${SECRET} -v`, 'run --api-key=[REDACTED] -v'],
    ['mysql', `mysql -u root -p${SECRET} db`, 'mysql -u root -p[REDACTED] db'],
    ['curl', `curl -u bob:${SECRET} host`, 'curl -u bob:[REDACTED] host'],
    ['XML', `<a><password>${SECRET}</password></a>`, '<a><password>[REDACTED]</password></a>'],
    ['an attribute', `<u password="${SECRET}" id="1"/>`, '<u password="[REDACTED]" id="1"/>'],
    [
      'SOAP',
      `<w:Password T="x">${SECRET}</w:Password>`,
      '<w:Password T="x">[REDACTED]</w:Password>',
    ],
    ['CDATA', `<pwd><![CDATA[${SECRET}]]></pwd>`, '<pwd><![CDATA[[REDACTED]]]></pwd>'],
    [
      'settings',
      `<add key="password" value="${SECRET}"/>`,
      '<add key="password" value="[REDACTED]"/>',
    ],
    ['properties', `<p name="password">${SECRET}</p>`, '<p name="password">[REDACTED]</p>'],
    [
      'form data',
      `name="password"\r\n\r\n${SECRET}\r\n--x`,
      'name="password"\r\n\r\n[REDACTED]\r\n--x',
    ],
    ['a header', `Authorization: Bearer ${SECRET} was bad`, 'Authorization: [REDACTED] was bad'],
    [
      'a quoted header',
      `-H "Authorization: Basic ${RANDOM}" x`,
      '-H "Authorization: [REDACTED]" x',
    ],
    [
      'digest',
      `Authorization: Digest username="u", response="${SECRET}"`,
      'Authorization: [REDACTED]',
    ],
    ['cookies', `Cookie: a=b; sid=${SECRET}`, 'Cookie: [REDACTED]'],
    ['a scheme alone', `sent Bearer ${RANDOM} ok`, 'sent Bearer [REDACTED] ok'],
    ['user information', `https://u:${SECRET}@host/p?x=1`, 'https://[REDACTED]@host/p?x=1'],
    ['a hidden slash', `postgres://u:p/${SECRET}@db:5432/x`, 'postgres://[REDACTED]@db:5432/x'],
    ['a token as user', `https://${RANDOM}@host/x`, 'https://[REDACTED]@host/x'],
    [
      'a parameter',
      `https://h/cb?access_token=${SECRET}&s=1`,
      'https://h/cb?access_token=[REDACTED]&s=1',
    ],
    [
      'a connection string',
      `Server=db;Password=${SECRET};Database=x`,
      'Server=db;Password=[REDACTED];Database=x',
    ],
    [
      'a private key',
      `k -----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY----- e`,
      'k [REDACTED] e',
    ],
    ['half a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIabc', '[REDACTED]'],
    [
      'the end of a private key',
      `x ${'Ab1+'.repeat(16)}\n-----END PRIVATE KEY----- y`,
      'x [REDACTED] y',
    ],
    ['a card number', 'card 4111 1111 1111 1111 ok', 'card [REDACTED] ok'],
    ['two card numbers', '4111111111111111 5500000000000004', '[REDACTED] [REDACTED]'],
    ['an Amex', '378282246310005', '[REDACTED]'],
    ['a social security number', 'no 123-45-6789.', 'no [REDACTED].'],
    ['a bcrypt hash', `h $2b$10$${'abcdefghij'.repeat(5)}abc e`, 'h [REDACTED] e'],
    ['an argon2 hash', '$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub', '[REDACTED]'],
    ['a JWT', 'is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_d-1 ok', 'is [REDACTED] ok'],
    ['an AWS key id', 'is AKIAIOSFODNN7EXAMPLE ok', 'is [REDACTED] ok'],
    ['a GitHub token', `is ghp_${RANDOM}${RANDOM}abcd ok`, 'is [REDACTED] ok'],
    ['a Stripe key', `is sk_live_${RANDOM}${RANDOM} ok`, 'is [REDACTED] ok'],
    ['a Slack token', 'is xoxb-123456789012-abcdefABCDEF ok', 'is [REDACTED] ok'],
    ['a Google key', `is AIza${'a1B2c'.repeat(7)} ok`, 'is [REDACTED] ok'],
    ['an npm token', `is npm_${RANDOM}${RANDOM}abcd ok`, 'is [REDACTED] ok'],
  ])('are found in %s, and the rest survives', (_, text, expected) => {
    expect(scan(text)).toBe(expected);
  });

  it.each([
    'User registered',
    'token expired',
    'Password reset for user 5',
    'password: required',
    'Invalid token: expired',
    'author=bob',
    'monkey: 5',
    'total_tokens=500',
    'key=abc',
    '123e4567-e89b-12d3-a456-426614174000',
    '0af7651916cd43dd8448eb211c80319c',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    '1763060400123',
    '2025-11-13T19:00:00.123Z',
    'order 4111111111111112',
    '1234567890123456',
    'https://example.com/a?b=c&page=2',
    'ssh://git@github.com/x.git',
    'user@example.com',
    'Basic Authentication failed',
    'bearer authentication failed',
    'https://medium.com/@user/post',
    'cache_key=user:123',
    `Unexpected token '<', "<html>" is not valid JSON`,
    'token_count=5',
    'password_length: 12',
    'public_key=abcdef',
    'secretary: Jane',
    'std::string::token',
    'password=null',
    'token=true',
    '-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----',
    '{"tokens":5,"token_type":"Bearer"}',
    'phone 555-123-4567',
    '10.0.0.1:8080',
    'keyboard: qwerty',
    'Author: Jane Doe',
    '000-12-3456',
  ])('are not seen in %j', (text) => {
    expect(scan(text)).toBe(text);
  });

  it('are counted by rule', () => {
    const scanner = new TextScanner();
    for (const text of [
      `password=${SECRET}`,
      `pwd=${SECRET}`,
      `INSERT INTO u (id, password) VALUES (1, '${SECRET}')`,
      '4111111111111111',
      `ghp_${RANDOM}, ghp_${RANDOM}`,
      `https://u:${SECRET}@host`,
      'password=[REDACTED]',
      'name="password"\r\n\r\n[REDACTED]\r\n--x',
      '<password>[REDACTED]</password>',
      '<password><![CDATA[[REDACTED]]]></password>',
      'name,password\nbob,x1',
      'via bob:hunter2@localhost:8080',
      'a github_pat_ is needed to push',
    ]) {
      scanner.scan(text, classify(text));
    }
    expect(Object.fromEntries(scanner.counts)).toEqual({
      'labelled-value': 4,
      'card-number': 1,
      'github-token': 1,
      'url-user-info': 2,
    });
  });

  it('are found by rows that a team adds', () => {
    const pattern = /acme_\w{4,64}/g;
    const acme = {
      name: 'acme',
      literals: ['acme_'],
      pattern,
      replacement: '<acme>',
      source: 'wiki',
    };
    const scanner = new TextScanner({ patterns: [acme] });
    expect(scanner.scan('acme_1234', classify('acme_1234'))).toBe('<acme>');
  });

  it('rows that cannot work are refused, all at once', () => {
    const row = { name: 'acme', literals: ['a'], pattern: /acme/, source: 'wiki' };
    expect(() => new TextScanner({ patterns: [row, { ...row, literals: [] }] })).toThrow(
      "Value patterns: acme: pattern /acme/ has no flag g; acme: literal 'a' is too short, at least " +
        '2 characters; acme: the name stands twice, allowed once; acme: pattern /acme/ has no flag g',
    );
  });
});

describe('e-mail addresses in a text', () => {
  const text = 'to Ada.L@mail.example.com, bob@example.org';
  const scanned = (options: ScanOptions) => new TextScanner(options).scan(text, classify(text));
  const pseudonym = (email: string) => `ps_${email.length}`;

  it('stay unless the policy says otherwise', () => {
    expect(scanned({})).toBe(text);
    expect(scanned({ pseudonym })).toBe(text);
  });

  it('are masked but for the domain', () => {
    expect(scanned({ emails: 'mask' })).toBe('to A***@mail.example.com, b***@example.org');
  });

  it('become pseudonyms, or are masked where there is no key', () => {
    expect(scanned({ emails: 'pseudonym', pseudonym })).toBe('to ps_22, ps_15');
    expect(scanned({ emails: 'pseudonym' })).toBe(scanned({ emails: 'mask' }));
    const asked = (email: string) => `<${email}>`;
    expect(scanned({ emails: 'pseudonym', pseudonym: asked })).toBe(
      'to <ada.l@mail.example.com>, <bob@example.org>',
    );
  });
});
