import { COMMAND_PATTERNS } from './command-patterns';
import { HASH_PATTERNS } from './hash-patterns';
import { KEY_PATTERNS } from './key-patterns';
import { PROTOCOL_PATTERNS } from './protocol-patterns';
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
  ...HASH_PATTERNS,
  {
    name: 'authorization-scheme',
    literals: ['earer ', 'EARER '],
    pattern:
      /(?<=\b[Bb](?:earer|EARER) {1,4})(?!(?:realm|error|scope|charset)=)(?=[A-Za-z0-9._~+/=-]{1,64}[0-9A-Z_~+/=]|\d|[a-z]{20})[A-Za-z0-9._~+/=-]{6,16384}/g,
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
      /(?<=\bidentified\s{1,4}(?:with\s{1,4}\S{1,64}\s{1,4})?(?:by|as)\s{1,4}(?:password\s{1,4})?'{1,2})[^']{1,1024}|(?<=\bidentified\s{1,4}by\s{1,4}(?:values\s{1,4})?(?:\\{0,4}["'])?)(?!values\b|password\b)[^\s'"\\;]{1,256}/gi,
    source: 'https://dev.mysql.com/doc/refman/en/create-user.html',
  },
  ...COMMAND_PATTERNS,
  ...PROTOCOL_PATTERNS,
  {
    name: 'cookie-prefix',
    literals: [
      '__Host-',
      '__Secure-',
      '_session=',
      '_sess=',
      'rack.session=',
      '.AspNetCore.',
      '.ASPXAUTH=',
      'CAKEPHP=',
      'remember_web_',
      'wordpress_logged_in_',
    ],
    pattern:
      /(?<=(?:\b__(?:Host|Secure)-[\w.-]{1,64}|\b[\w.-]{1,48}[._]sess(?:ion)?|\.AspNetCore\.[\w.-]{1,48}|\.ASPXAUTH|\bCAKEPHP|\b(?:remember_web|wordpress_logged_in)_[a-f0-9]{16,64})=)[^\s;,"'&]{4,4096}/g,
    source:
      'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes',
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
    // From the start of a word on, or else each colon would read the word again.
    pattern:
      /(?<![^\s@"'])([^\s@"':]{0,128}(?<![\w.-]))[\w.-]{1,64}:[^\s@"']{1,256}(?=@(?:tcp|unix|cloudsql)\()/g,
    replacement: '$1[REDACTED]',
    source: 'https://github.com/go-sql-driver/mysql#dsn-data-source-name',
  },
  {
    name: 'oracle-connect',
    literals: ['jdbc:oracle:', 'sqlplus ', 'impdp ', 'expdp ', 'sqlldr ', '@(DESCRIPTION', '@//'],
    pattern:
      /(?<=jdbc:oracle:(?:thin|oci):|\b(?:sqlplus|impdp|expdp|sqlldr) (?:-[A-Za-z]{1,8} ){0,3})[^\s@/"']{1,64}\/[^\s@"']{1,256}(?=@)|(?<=(?:^|[\s"'=])[\w.-]{1,64}\/)[^\s@"'/]{1,256}(?=@(?:\(DESCRIPTION|\/\/[\w.-]))/g,
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
    name: 'told-code',
    literals: ['is your '],
    pattern:
      /(?<![\w.-])(?:[A-Z]-)?\d{4,8}(?= is your (?:[A-Za-z0-9-]{1,24} ){0,4}(?:code|OTP|passcode|PIN|password)\b)/gi,
    source: 'https://wicg.github.io/sms-one-time-codes/',
  },
  {
    name: 'path-token',
    literals: ['reset-password/', 'password-reset/', 'password/reset/', 'magic-link/'],
    // Any link of such a mail logs in; names of parts of an application are shorter or have no digit.
    pattern:
      /(?<=\/(?:reset-password|password-reset|password\/reset|magic-link)\/)(?=[\w.~%=-]{20})(?=[^\d\s/?#]{0,255}\d)[\w.~%=-]{20,2048}/g,
    source: 'https://laravel.com/docs/passwords',
  },
  {
    name: 'sql-crypt-argument',
    literals: ['crypt(', 'CRYPT('],
    // The text of `crypt`, the key of `pgp_sym_decrypt` and of `AES_ENCRYPT`.
    pattern:
      /(?<=\bcrypt\(\s{0,4}'{1,2})[^'\s]{1,512}(?='{1,2}\s{0,4}(?:::\s?\w{1,16})?,)|(?<=\b(?:pgp_sym_(?:en|de)|aes_(?:en|de))crypt\([^()]{0,128},\s{0,4}')[^']{1,512}/gi,
    source: 'https://www.postgresql.org/docs/current/pgcrypto.html',
  },
  {
    name: 'mongoose-value',
    literals: ['Path `'],
    pattern: new RegExp(
      `(?<=\\bPath \`${SECRET_COLUMN.replaceAll("'", '`')}\` \\(\`)[^\`]{1,512}`,
      'gi',
    ),
    source: 'https://mongoosejs.com/docs/validation.html',
  },
  {
    name: 'secure-string',
    literals: ['ConvertTo-SecureString'],
    pattern:
      /(?<=\bConvertTo-SecureString (?:-(?:String|AsPlainText|Force) ){0,3}\\{0,4}["'])[^"'\\]{1,512}/gi,
    source:
      'https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring',
  },
  {
    name: 'sql-set-password-for',
    literals: ['PASSWORD FOR', 'password for', 'Password for'],
    pattern: /(?<=\bpassword for [^\s=]{1,128}\s{0,4}=\s{0,4}'{1,2})[^']{1,512}/gi,
    source: 'https://dev.mysql.com/doc/refman/en/set-password.html',
  },
  {
    name: 'html-input-value',
    literals: ['value="'],
    pattern:
      /(?<=\bvalue=")[^"]{1,512}(?="(?:(?!\bvalue=")[^<>]){0,200}\bname="[^"]{0,40}(?:pass|pwd|secret|token|otp|ssn|cvv|cvc|card|csrf|jwt|(?:api|access|account|encryption|hmac|master|private|signing).?key)[^"]{0,20}")/gi,
    source: 'https://html.spec.whatwg.org/multipage/input.html#password-state-(type=password)',
  },
  {
    name: 'html-password-input',
    literals: ['type="password"'],
    pattern:
      /(?<=\btype="password"(?:(?!\bvalue=")[^<>]){0,200}\bvalue=")[^"]{1,512}|(?<=\bvalue=")[^"]{1,512}(?="(?:(?!\bvalue=")[^<>]){0,200}\btype="password")/g,
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
  ...KEY_PATTERNS,
];
