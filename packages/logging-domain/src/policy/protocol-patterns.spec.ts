import { PROTOCOL_PATTERNS } from './protocol-patterns';

const ROWS = new Map(PROTOCOL_PATTERNS.map((row) => [row.name, row]));

function clean(name: string, text: string): string {
  const row = ROWS.get(name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return text.replace(row.pattern, '#');
}

/** Of each text, what `#` stands for is a password, and all else stays. */
describe('a password that a protocol carries', () => {
  it.each([
    ['sasl-credentials', 'C: AUTH PLAIN   # ok'],
    ['sasl-credentials', 'AUTHENTICATE XOAUTH2 # ok'],
    ['sasl-dialogue', '334 UGFzc3dvcmQ6\r\n#\r\n235 ok'],
    ['sasl-dialogue', '334 VXNlcm5hbWU6\n# ok'],
    ['sasl-dialogue', '334 UGFzc3dvcmQ6\r\nC: # ok'],
    ['sasl-dialogue', '334 UGFzc3dvcmQ6\n> # ok'],
    ['sasl-dialogue', '334 UGFzc3dvcmQ6\\r\\n#\\r\\n'],
    ['sasl-dialogue', '334 UGFzc3dvcmQ6\\n#\\n'],
    ['sasl-dialogue', '334 UGFzc3dvcmQ6\\\\r\\\\n#\\\\r\\\\n'],
    ['imap-login', 'a001 LOGIN bob # ok'],
    ['imap-login', '12 LOGIN bob # ok'],
    ['imap-login', 'C: abcd12 LOGIN "bob smith" "#" ok'],
    ['imap-login', '"a1 LOGIN \\"bob\\" \\"#\\""'],
    ['imap-login', '"a1 LOGIN \\\\"bob\\\\" \\\\"#\\\\""'],
    ['pass-command', 'PASS #\r\n'],
    ['pass-command', 'USER bob\nPASS # ok'],
    ['pass-command', 'USER bob\\r\\nPASS #\\r\\n'],
    ['pass-command', 'C: PASS # ok'],
    ['pass-command', '> PASS # ok'],
    ['redis-password', 'requirepass   # ok'],
    ['redis-password', `masterauth "#" ok`],
    ['redis-auth', '"AUTH" "#" ok'],
    ['redis-auth', '1700000000.1 [0 h:1] "auth" "bob" "#"'],
    ['redis-auth', 'AUTH\r\n$13\r\n#\r\n'],
    ['redis-auth', 'AUTH\\r\\n$13\\r\\n#\\r\\n'],
    ['redis-acl-password', 'ACL SETUSER bob on ># ~x'],
    ['pgpass-line', 'in h:5432:app:me:# ok'],
    ['netrc-password', 'machine h login me password # ok'],
  ])('%s: %j', (name, expected) => {
    expect(clean(name, expected.replace('#', 'correcthorse9'))).toBe(expected);
  });

  it('goes with the user where Redis is told both', () => {
    const sent = 'AUTH\r\n$13\r\nbob\r\n$13\r\ncorrecthorse9\r\n';
    expect(clean('redis-auth', sent)).toBe('AUTH\r\n$13\r\n#\r\n$13\r\n#\r\n');
  });
});

describe('what a protocol says about passwords stays', () => {
  it.each([
    ['sasl-credentials', '250-AUTH LOGIN XOAUTH PLAIN'],
    ['sasl-credentials', '250-AUTH PLAIN XOAUTH2 OAUTHBEARER'],
    ['sasl-dialogue', '334 UGFzc3dvcmQ6\r\n*\r\n501 cancelled'],
    ['sasl-dialogue', '334 UGFzc3dvcmQ6\nabc'],
    ['imap-login', 'a1 NO LOGIN failed for bob'],
    ['imap-login', 'the_a1 LOGIN bob failed'],
    ['pass-command', 'PASS src/a1.spec.ts'],
    ['pass-command', 'PASS suite1.js'],
    ['pass-command', 'PASS suite1.cts'],
    ['pass-command', 'PASS suite1.test.tsx'],
    ['pass-command', 'PASS suite1(2)'],
    ['pass-command', 'PASS everything'],
    ['pass-command', 'PASS a1'],
    ['pass-command', 'COMPASS suite12'],
    ['redis-auth', '"AUTH" failed, "bob" left'],
    ['redis-acl-password', 'ACL SETUSER bob on ~x'],
    ['pgpass-line', '(h:5432:app:me:x'],
    ['netrc-password', 'login of me, password expired'],
    ['netrc-password', 'login me, password expired'],
  ])('%s: %j', (name, text) => {
    expect(clean(name, text)).toBe(text);
  });
});
