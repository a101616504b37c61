import type { ValuePattern } from './value-pattern';

/** Credentials as mail, directory and database protocols and their files write them. */
export const PROTOCOL_PATTERNS: readonly ValuePattern[] = [
  {
    name: 'sasl-credentials',
    literals: ['AUTH PLAIN ', 'AUTH LOGIN ', 'XOAUTH2 ', 'OAUTHBEARER ', 'AUTHENTICATE PLAIN '],
    // What servers offer is words: `250-AUTH LOGIN PLAIN XOAUTH2`.
    pattern:
      /(?<=\bAUTH(?:ENTICATE)? (?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER) {1,4})(?!(?:LOGIN|PLAIN|CRAM-MD5|DIGEST-MD5|XOAUTH2?|OAUTHBEARER|NTLM|GSSAPI|SCRAM|EXTERNAL|PLAIN-CLIENTTOKEN)\b)[A-Za-z0-9+/=]{4,4096}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc4954',
  },
  {
    name: 'sasl-dialogue',
    // base64 of `Password:`; the client's next line is the password.
    literals: ['UGFzc3dvcmQ6', 'VXNlcm5hbWU6'],
    pattern:
      /(?<=[\nnCS>: ])(?=[A-Za-z0-9+/=]{4})(?<=\b334 (?:UGFzc3dvcmQ6|VXNlcm5hbWU6)(?:\r?\n|(?:\\{1,4}r)?\\{1,4}n)(?:[CS>]:? )?)[A-Za-z0-9+/=]{4,1024}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc4954',
  },
  {
    name: 'imap-login',
    literals: [' LOGIN '],
    // A tag, the command, the user and the password; `a1 NO LOGIN failed` is an answer.
    pattern:
      /(?<=(?:^|[\s"'>:])(?!(?:OK|NO|BAD|user|User|USER)\b)[A-Za-z]{0,6}\d{1,8} LOGIN (?:\\{0,4}"[^"\r\n\\]{1,128}\\{0,4}"|[^\s"]{1,128}) \\{0,4}"?)[^\s"\\]{1,256}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3',
  },
  {
    name: 'pass-command',
    literals: ['PASS '],
    // FTP, POP3 and IRC; a test's `PASS src/a.spec.ts` is a path.
    pattern:
      /(?<=(?:^|\n|\\n|[CS>]:? )PASS )(?!\S{0,256}[/(]|\S{0,256}\.[cm]?[jt]sx?\b)(?=\S{0,255}\d)[^\s"\\]{4,256}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc1939#page-14',
  },
  {
    name: 'redis-password',
    literals: ['requirepass', 'masterauth'],
    pattern: /(?<=\b(?:requirepass|masterauth)["']?\s{1,8}["']?)[^\s"']{1,512}/g,
    source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
  },
  {
    name: 'redis-auth',
    literals: ['"AUTH"', '"auth"', 'AUTH\\r\\n', 'AUTH\r\n'],
    pattern:
      /(?<="(?:AUTH|auth)" (?:"[^"\s]{1,64}" )?")[^"\s]{1,512}(?="(?! "))|(?<=\bAUTH(?:\r\n|\\r\\n)(?:\$\d{1,4}(?:\r\n|\\r\\n)[^\s\\]{1,64}(?:\r\n|\\r\\n)){0,1}\$\d{1,4}(?:\r\n|\\r\\n))[^\s\\]{1,512}/g,
    source: 'https://redis.io/docs/latest/commands/auth/',
  },
  {
    name: 'redis-acl-password',
    literals: ['SETUSER '],
    pattern: /(?<=\bSETUSER [^\r\n]{0,256} [>#<!])[^\s"']{1,512}/g,
    source: 'https://redis.io/docs/latest/commands/acl-setuser/',
  },
  {
    name: 'pgpass-line',
    literals: [':5432:'],
    pattern: /(?<=(?:^|\s)[\w.*-]{1,128}:5432:[\w.*-]{1,64}:[\w.*-]{1,64}:)[^\s:]{1,512}/g,
    source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
  },
  {
    name: 'netrc-password',
    literals: ['login '],
    pattern: /(?<=\blogin\s{1,8}\S{0,127}[^\s,;:]\s{1,8}password\s{1,8})\S{1,256}/g,
    source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  },
];
