import type { ValuePattern } from './value-pattern';

/** Secrets with a shape of their own that is no vendor's. */
export const TEXT_PATTERNS: readonly ValuePattern[] = [
  {
    name: 'bcrypt-hash',
    literals: ['$2a$', '$2b$', '$2x$', '$2y$'],
    pattern: /\$2[abxy]\$\d{2}\$[./A-Za-z0-9]{22,53}/g,
    source: 'https://www.usenix.org/legacy/events/usenix99/provos.html',
  },
  {
    name: 'argon2-hash',
    literals: ['$argon2'],
    pattern: /\$argon2(?:id|i|d)\$[A-Za-z0-9$=,+/.-]{8,1024}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc9106',
  },
  {
    name: 'scrypt-hash',
    literals: ['$scrypt$', '$7$'],
    pattern: /\$(?:scrypt|7)\$[A-Za-z0-9$=,+/.-]{16,1024}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7914',
  },
  {
    name: 'pbkdf2-hash',
    literals: ['pbkdf2'],
    pattern: /\$?pbkdf2[_-]sha\d{1,3}\$[A-Za-z0-9$=,+/.-]{16,1024}/g,
    source: 'https://docs.djangoproject.com/en/stable/topics/auth/passwords/',
  },
  {
    name: 'crypt-hash',
    literals: ['$1$', '$5$', '$6$', '$y$', '$apr1$'],
    pattern: /\$(?:1|5|6|y|apr1)\$[A-Za-z0-9$=./]{16,256}/g,
    source: 'https://man7.org/linux/man-pages/man5/crypt.5.html',
  },
  {
    name: 'ldap-hash',
    literals: ['{SSHA', '{SHA}', '{MD5}', '{SMD5}', '{CRYPT}', '{PBKDF2'],
    pattern:
      /\{(?:SSHA(?:256|384|512)?|SHA|MD5|SMD5|CRYPT|PBKDF2[A-Z0-9-]{0,10})\}[A-Za-z0-9+/=$.]{16,512}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc2307',
  },
  {
    name: 'authorization-scheme',
    literals: ['earer ', 'EARER '],
    pattern:
      /(?<=\b[Bb](?:earer|EARER) {1,4})(?=[A-Za-z0-9._~+/=-]{1,64}[0-9A-Z_~+/=]|\d|[a-z]{20})[A-Za-z0-9._~+/=-]{6,16384}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    name: 'basic-credentials',
    literals: ['asic ', 'ASIC '],
    pattern:
      /(?<=\b[Bb](?:asic|ASIC) {1,4})(?=[A-Za-z0-9+/]{1,512}[0-9A-Z+/=]|\d)[A-Za-z0-9+/]{8,4096}={0,2}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
  },
  {
    name: 'sql-identified-by',
    literals: ['IDENTIFIED', 'identified', 'Identified'],
    pattern:
      /(?<=\bidentified\s{1,4}(?:with\s{1,4}\S{1,64}\s{1,4})?(?:by|as)\s{1,4}(?:password\s{1,4})?')[^']{1,1024}/gi,
    source: 'https://dev.mysql.com/doc/refman/en/create-user.html',
  },
  {
    name: 'mysql-option',
    literals: ['mysql', 'mariadb'],
    pattern:
      /(\b(?:mysql|mariadb)[a-z-]{0,16}(?:\s{1,4}(?!-p)[^\s|;&]{1,64}){0,8}\s{1,4}-p['"]?)[^\s'"]{1,256}/g,
    replacement: '$1[REDACTED]',
    source: 'https://dev.mysql.com/doc/refman/en/password-security-user.html',
  },
  {
    name: 'curl-user-option',
    literals: ['-u ', '--user', '--proxy-user', '-U '],
    pattern:
      /(?<=(?:^|\s)(?:-u|-U|--user|--proxy-user)[ =]{1,4}['"]?[^\s:'"]{1,128}:)[^\s'"]{1,512}/g,
    source: 'https://curl.se/docs/manpage.html#-u',
  },
  {
    name: 'sshpass-option',
    literals: ['sshpass'],
    pattern: /(?<=\bsshpass\s{1,4}-p\s{0,4}['"]?)[^\s'"]{1,256}/g,
    source: 'https://linux.die.net/man/1/sshpass',
  },
  {
    name: 'social-security-number',
    literals: [],
    pattern:
      /(?<![\dA-Za-z]|\d[-. ])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\dA-Za-z]|[-. ]\d)/g,
    source: 'https://www.ssa.gov/employer/randomization.html',
  },
];
