import type { ValuePattern } from './value-pattern';

/** Passwords as systems keep them. */
export const HASH_PATTERNS: readonly ValuePattern[] = [
  {
    name: 'bcrypt-hash',
    literals: ['$2$', '$2a$', '$2b$', '$2x$', '$2y$'],
    pattern: /\$2[abxy]?\$\d{2}\$[./A-Za-z0-9]{22,53}/g,
    source: 'https://www.usenix.org/legacy/events/usenix99/provos.html',
  },
  {
    name: 'argon2-hash',
    literals: ['$argon2'],
    pattern:
      /\$argon2(?:id|i|d)\$(?:[a-z]{1,8}=[\w+/-]{1,64}[,$]?){0,8}[A-Za-z0-9+/.$-]{0,1024}={0,2}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc9106',
  },
  {
    name: 'scrypt-hash',
    literals: ['$scrypt$', '$7$', 'scrypt:'],
    pattern: /(?:\$(?:scrypt|7)|\bscrypt:\d{1,9}:\d{1,4}:\d{1,4})\$[A-Za-z0-9$=,+/.-]{16,1024}/g,
    source: 'https://manpages.ubuntu.com/manpages/jammy/man5/crypt.5.html',
  },
  {
    name: 'pbkdf2-hash',
    literals: ['pbkdf2'],
    pattern: /\$?pbkdf2(?:[_-]sha\d{1,3}|:sha\d{1,3}:\d{1,9})\$[A-Za-z0-9$=,+/.-]{16,1024}/g,
    source: 'https://docs.djangoproject.com/en/stable/topics/auth/passwords/',
  },
  {
    name: 'crypt-hash',
    literals: [
      '$1$',
      '$3$$',
      '$5$',
      '$6$',
      '$8$',
      '$9$',
      '$y$',
      '$gy$',
      '$apr1$',
      '$sha1$',
      '$md5$',
      '$md5,',
      '$P$',
      '$H$',
      '$S$',
    ],
    pattern:
      /\$(?:1|3\$|5|6|8|9|g?y|apr1|sha1|md5(?:,rounds=\d{1,10})?|P|H|S)\$[A-Za-z0-9$=./]{16,256}/g,
    source: 'https://manpages.ubuntu.com/manpages/jammy/man5/crypt.5.html',
  },
  {
    name: 'scram-hash',
    literals: ['SCRAM-SHA-'],
    pattern: /\bSCRAM-SHA-\d{1,3}\$\d{1,9}:[A-Za-z0-9+/=]{8,128}\$[A-Za-z0-9+/=:]{16,512}/g,
    source: 'https://www.postgresql.org/docs/current/catalog-pg-authid.html',
  },
  {
    name: 'ldap-hash',
    literals: ['{SSHA', '{SHA}', '{MD5}', '{SMD5}', '{CRYPT}', '{PBKDF2'],
    pattern:
      /\{(?:SSHA(?:256|384|512)?|SHA|MD5|SMD5|CRYPT|PBKDF2[A-Z0-9-]{0,10})\}[A-Za-z0-9+/=$.]{16,512}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc2307',
  },
  {
    name: 'identity-hash',
    literals: ['AQAAAAEAACcQ', 'AQAAAAIAAYag'],
    pattern: /AQAAAA(?:EAACcQ|IAAYag)AAAAE[A-Za-z0-9+/]{40,90}={0,2}/g,
    source:
      'https://github.com/dotnet/aspnetcore/blob/main/src/Identity/Extensions.Core/src/PasswordHasher.cs',
  },
  {
    name: 'nt-hash',
    // The hash of no password that stands in the place of the older of the two.
    literals: ['aad3b435b51404eeaad3b435b51404ee:'],
    pattern: /(?<=aad3b435b51404eeaad3b435b51404ee:)[a-f0-9]{32}/g,
    source:
      'https://learn.microsoft.com/en-us/windows-server/security/kerberos/passwords-technical-overview',
  },
  {
    name: 'postgres-hash',
    literals: ['md5'],
    pattern: /(?<![A-Za-z0-9])md5[a-f0-9]{32}(?![A-Za-z0-9])/g,
    source: 'https://www.postgresql.org/docs/current/catalog-pg-authid.html',
  },
];
