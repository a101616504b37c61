import { COMMAND_PATTERNS } from './command-patterns';
import { STATUS_WORDS } from './secret-labels';
import type { ValuePattern } from './value-pattern';

/** What a sentence goes on with after the name of a scheme. */
const AUTHORIZATION_WORDS = [
  ...STATUS_WORDS,
  'auth[a-z]*',
  'challenges?',
  'credentials?',
  'handler',
  'headers?',
  'middleware',
  'schemes?',
  'strategy',
  'support',
  'tokens?',
];

/** The name of a column or an index that holds a secret. */
const SECRET_COLUMN =
  "[^']{0,80}(?:passw|pwd|secret|token|otp|ssn|jwt|session_?id|(?:api|access|private).?key)[^']{0,40}";

/** Secrets with a shape of their own that is no vendor's. */
export const TEXT_PATTERNS: readonly ValuePattern[] = [
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
    source: 'https://www.rfc-editor.org/rfc/rfc7914',
  },
  {
    name: 'pbkdf2-hash',
    literals: ['pbkdf2'],
    pattern: /\$?pbkdf2(?:[_-]sha\d{1,3}|:sha\d{1,3}:\d{1,9})\$[A-Za-z0-9$=,+/.-]{16,1024}/g,
    source: 'https://docs.djangoproject.com/en/stable/topics/auth/passwords/',
  },
  {
    name: 'crypt-hash',
    literals: ['$1$', '$5$', '$6$', '$8$', '$9$', '$y$', '$apr1$', '$P$', '$H$', '$S$'],
    pattern: /\$(?:1|5|6|8|9|y|apr1|P|H|S)\$[A-Za-z0-9$=./]{16,256}/g,
    source: 'https://man7.org/linux/man-pages/man5/crypt.5.html',
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
    name: 'authorization-scheme',
    literals: ['earer ', 'EARER '],
    pattern:
      /(?<=\b[Bb](?:earer|EARER) {1,4})(?=[A-Za-z0-9._~+/=-]{1,64}[0-9A-Z_~+/=]|\d|[a-z]{20})[A-Za-z0-9._~+/=-]{6,16384}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    name: 'authorization-words',
    literals: ['uthorization ', 'UTHORIZATION '],
    // Without a colon it may be a sentence: `authorization basic scheme`.
    pattern: new RegExp(
      `(?<=\\bAuthorization {1,4}(?:Bearer|Basic|Token|ApiKey|Digest|Negotiate) {1,4})(?!(?:${AUTHORIZATION_WORDS.join('|')})\\b)[\\w.~+/=-]{6,16384}`,
      'gi',
    ),
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    name: 'authorization-token',
    literals: ['uthorization ', 'UTHORIZATION '],
    // Capitals, digits and length are all that tells it from a word.
    pattern:
      /(?<=\b(?:[Aa]uthorization|AUTHORIZATION) {1,4})(?=[A-Za-z_.~+/=-]{0,64}\d)(?=[a-z0-9_.~+/=-]{0,64}[A-Z])[\w.~+/=-]{16,16384}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
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
      /(?<=\bidentified\s{1,4}(?:with\s{1,4}\S{1,64}\s{1,4})?(?:by|as)\s{1,4}(?:password\s{1,4})?'{1,2})[^']{1,1024}/gi,
    source: 'https://dev.mysql.com/doc/refman/en/create-user.html',
  },

  ...COMMAND_PATTERNS,
  {
    name: 'cookie-prefix',
    literals: ['__Host-', '__Secure-', '_session=', '.AspNetCore.'],
    pattern:
      /(?<=(?:\b__(?:Host|Secure)-[\w.-]{1,64}|\b[\w.-]{1,48}_session|\.AspNetCore\.[\w.-]{1,48})=)[^\s;,"'&]{4,4096}/g,
    source:
      'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes',
  },
  {
    name: 'netrc-password',
    literals: ['login '],
    pattern: /(?<=\blogin\s{1,8}\S{1,128}\s{1,8}password\s{1,8})\S{1,256}/g,
    source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  },
  {
    name: 'credential-scheme',
    literals: ['Negotiate ', 'NTLM ', 'DPoP ', 'SharedKey', 'ApiKey ', 'Token ', 'SSWS ', 'GNAP '],
    pattern:
      /(?<=\b(?:Negotiate|NTLM|DPoP|SharedKey|SharedKeyLite|ApiKey|Token|SSWS|GNAP) {1,4})(?=[\w.~+/:=-]{1,64}[0-9A-Z+/=:])[\w.~+/:=-]{12,16384}/g,
    source: 'https://www.iana.org/assignments/http-authschemes',
  },
  {
    name: 'digest-response',
    literals: ['response="', 'response=\\"'],
    pattern: /(?<=\bresponse=\\{0,4}")[0-9a-fA-F]{16,128}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7616',
  },
  {
    name: 'aws-signature-v2',
    literals: ['AWS AK', 'AWS AS'],
    pattern: /(?<=\bAWS )A[KS]IA[A-Z0-9]{12,124}:[A-Za-z0-9+/=]{20,64}/g,
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html',
  },
  {
    name: 'hawk-mac',
    literals: ['mac="', 'mac=\\"'],
    pattern: /(?<=\bmac=\\{0,4}")[A-Za-z0-9+/=]{16,128}/g,
    source: 'https://github.com/mozilla/hawk/blob/main/API.md',
  },
  {
    name: 'aws-signature',
    literals: ['Signature='],
    pattern: /(?<=\bSignature=)[0-9a-fA-F]{64}/g,
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html',
  },
  {
    name: 'go-data-source',
    literals: ['@tcp(', '@unix(', '@cloudsql('],
    pattern: /(?<![\w.-])[\w.-]{1,64}:[^\s@"']{1,256}(?=@(?:tcp|unix|cloudsql)\()/g,
    source: 'https://github.com/go-sql-driver/mysql#dsn-data-source-name',
  },
  {
    name: 'oracle-connect',
    literals: ['jdbc:oracle:', 'sqlplus ', '@(DESCRIPTION'],
    pattern:
      /(?<=jdbc:oracle:(?:thin|oci):|\bsqlplus (?:-[A-Za-z]{1,8} ){0,3})[^\s@/"']{1,64}\/[^\s@"']{1,256}(?=@)|(?<=(?:^|[\s"'=])[\w.-]{1,64}\/)[^\s@"'/]{1,256}(?=@\(DESCRIPTION)/g,
    source:
      'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
  },
  {
    name: 'relative-url-user-info',
    literals: ['//'],
    pattern: /(?<=(?:^|[\s"'=(])\/\/)[^\s/@:"']{1,128}:[^\s/@"']{1,512}(?=@)/g,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-4.2',
  },
  {
    name: 'encoded-url-user-info',
    literals: ['%2F%2F', '%2f%2f'],
    pattern: /(?<=%3[Aa]%2[Ff]%2[Ff])(?:(?!%2[Ff]|%40)[^\s"'<>&/?#]){1,512}(?=%40)/g,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-2.1',
  },

  {
    name: 'redis-password',
    literals: ['requirepass', 'masterauth'],
    pattern: /(?<=\b(?:requirepass|masterauth)["']?\s{1,8}["']?)[^\s"']{1,512}/g,
    source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
  },
  {
    name: 'sasl-credentials',
    literals: ['AUTH PLAIN ', 'AUTH LOGIN ', 'AUTHENTICATE PLAIN '],
    pattern: /(?<=\bAUTH(?:ENTICATE)? (?:PLAIN|LOGIN) {1,4})[A-Za-z0-9+/=]{4,1024}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc4954',
  },
  {
    name: 'pgpass-line',
    literals: [':5432:'],
    pattern: /(?<=(?:^|\s)[\w.*-]{1,128}:5432:[\w.*-]{1,64}:[\w.*-]{1,64}:)[^\s:]{1,512}/g,
    source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
  },
  {
    name: 'sql-set-password-for',
    literals: ['PASSWORD FOR', 'password for', 'Password for'],
    pattern: /(?<=\bpassword for \S{1,128}\s{0,4}=\s{0,4}'{1,2})[^']{1,512}/gi,
    source: 'https://dev.mysql.com/doc/refman/en/set-password.html',
  },

  {
    name: 'html-input-value',
    literals: ['value="'],
    pattern:
      /(?<=\bvalue=")[^"]{1,512}(?="[^<>]{0,200}\bname="[^"]{0,40}(?:pass|pwd|secret|token|otp|ssn|cvv|cvc|card|csrf|jwt|(?:api|access|account|encryption|hmac|master|private|signing).?key)[^"]{0,20}")/gi,
    source: 'https://html.spec.whatwg.org/multipage/input.html#password-state-(type=password)',
  },
  {
    name: 'html-password-input',
    literals: ['type="password"'],
    pattern:
      /(?<=\btype="password"[^<>]{0,200}\bvalue=")[^"]{1,512}|(?<=\bvalue=")[^"]{1,512}(?="[^<>]{0,200}\btype="password")/g,
    source: 'https://html.spec.whatwg.org/multipage/input.html#password-state-(type=password)',
  },
  {
    name: 'duplicate-entry',
    literals: ['Duplicate entry '],
    // MySQL tells the value that is there already, and the index it is in.
    pattern: new RegExp(
      `(?<=\\bDuplicate entry ')[^']{1,512}(?=' for key '${SECRET_COLUMN}')`,
      'gi',
    ),
    source: 'https://dev.mysql.com/doc/mysql-errors/en/server-error-reference.html',
  },
  {
    name: 'json-web-key',
    literals: ['"kty"', '\\"kty\\"'],
    pattern:
      /(?<=\\{0,4}"(?:d|p|q|dp|dq|qi|k)\\{0,4}"\s{0,4}:\s{0,4}\\{0,4}")[A-Za-z0-9_-]{16,4096}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7517',
  },
  {
    name: 'encoded-private-key',
    literals: ['LS0tLS1CRUdJTi'],
    // base64 of `-----BEGIN ... PRIVATE KEY`, as Kubernetes keeps it; of certificates it is not.
    pattern:
      /LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFU|BQUklWQVR|BFQyBQUklWQVR|BPUEVOU1NIIFBSSVZBVE|BFTkNSWVBURUQgUFJJVkFU|BEU0EgUFJJVkFU|BQR1AgUFJJVkFU)[A-Za-z0-9+/=]{0,16384}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
  },
  {
    name: 'putty-private-key',
    literals: ['Private-Lines: '],
    pattern:
      /(?<=\bPrivate-Lines: \d{1,3}(?:\r?\n|\\{1,4}n))[A-Za-z0-9+/=]{1,128}(?:(?:\r?\n|\\{1,4}n)[A-Za-z0-9+/=]{1,128}(?![A-Za-z0-9+/=:-])){0,200}/g,
    source: 'https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html#ppk',
  },
];
