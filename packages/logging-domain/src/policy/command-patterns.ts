import { OPTION_PATTERNS } from './option-patterns';
import type { ValuePattern } from './value-pattern';

/** Passwords that command lines give by an option of one letter; `--password` is a label. */
export const COMMAND_PATTERNS: readonly ValuePattern[] = [
  ...OPTION_PATTERNS,
  {
    name: 'mysql-option',
    literals: ['mysql', 'mariadb'],
    pattern:
      /(?<=\b(?:mysql|mariadb)[a-z-]{0,16}(?:\s{1,4}(?!-p)[^\s|;&]{1,64}){0,8}\s{1,4}-p['"]?)[^\s'"]{1,256}/g,
    source: 'https://dev.mysql.com/doc/refman/en/password-security-user.html',
  },
  {
    name: 'curl-user-option',
    literals: ['-u', '-U', '--user', '--proxy-user'],
    pattern:
      /(?<=(?:^|\s)(?:-u|-U|--user|--proxy-user)[ =]{0,4}['"]?[^\s:'"]{1,128}:)(?<!-u[ =]{0,4}\d{1,8}:)[^\s'"]{1,512}/g,
    source: 'https://curl.se/docs/manpage.html#-u',
  },
  {
    name: 'curl-joined-option',
    literals: ['curl -', 'curl http'],
    pattern:
      /(?<=\bcurl (?:[^|;&\n]{0,256} )?-[a-zA-Z]{1,6}u ['"]?[^\s:'"]{1,128}:)[^\s'"]{1,512}/g,
    source: 'https://curl.se/docs/manpage.html#-u',
  },
  {
    name: 'httpie-option',
    literals: [' -a ', ' --auth '],
    pattern:
      /(?<=\b(?:https?|xh)(?= )(?:(?! (?:-a|--auth) )[^|;&\n]){0,256} (?:-a|--auth) ['"]?[^\s:'"]{1,128}:)[^\s'"]{1,512}/g,
    source: 'https://httpie.io/docs/cli/authentication',
  },
  {
    name: 'curl-cookie-option',
    literals: ['curl'],
    pattern:
      /(?<=\s(?:-b|--cookie)[ =]{1,4}['"]?[^\s='"]{1,128}=)(?:(?!; )[^'"\s]){1,4096}(?:; [^'"\s=;]{1,128}=(?:(?!; )[^'"\s]){1,4096}){0,50}/g,
    source: 'https://curl.se/docs/manpage.html#-b',
  },
  {
    name: 'sshpass-option',
    literals: ['sshpass'],
    pattern: /(?<=\bsshpass\s{1,4}-p\s{0,4}['"]?)[^\s'"]{1,256}/g,
    source: 'https://linux.die.net/man/1/sshpass',
  },
  {
    name: 'command-password',
    literals: ['vault login ', 'smbclient ', 'xfreerdp ', 'wfreerdp ', '7z ', '7za ', 'sqlcmd /'],
    pattern: behind(
      // The space, which is looked at first, spares the rest of a word the look for a digit.
      String.raw`\bvault login (?:-[\w-]{1,24}(?:=\S{1,64})? ){0,4}(?!-|[a-z_]{1,32}=)(?=[^\s'"=]{8})(?=[^\s'"]{0,255}\d)(?<= )`,
      option(String.raw`\bsmbclient `, '%'),
      option(String.raw`\b[xw]freerdp `, '/p:'),
      option(String.raw`\b7za? `, ' -p'),
      option(String.raw`\bsqlcmd /`, '/P '),
    ),
    source: 'https://developer.hashicorp.com/vault/docs/commands/login',
  },
  {
    name: 'written-parameter',
    literals: ['put-parameter', 'secret set ', 'variable set '],
    pattern: behind(
      option(String.raw`\bput-parameter\b`, ` --value[ =]['"]?`),
      option(String.raw`\b(?:secret|variable) set `, ` (?:--body|--value|-b)[ =]['"]?`),
    ),
    source: 'https://docs.aws.amazon.com/cli/latest/reference/ssm/put-parameter.html',
  },
  {
    name: 'config-set-argument',
    literals: ['config set ', 'configure set '],
    pattern:
      /(?<=\bconfig(?:ure)? set (?:--?[\w-]{1,24} )?[^\s=]{0,128}(?:key|token|password|secret|_auth) )(?!-)[^\s'"]{1,512}/gi,
    source: 'https://docs.aws.amazon.com/cli/latest/reference/configure/set.html',
  },
  {
    name: 'piped-password',
    literals: [
      '--password-stdin',
      '| chpasswd',
      '|chpasswd',
      '| sudo -S',
      '|sudo -S',
      '| passwd --stdin',
      '|passwd --stdin',
      '| kinit',
      '|kinit',
      '-on-stdin',
    ],
    pattern:
      /(?<=\becho (?:-n )?\\{0,4}['"]?(?:[\w.-]{1,64}:)?)[^\s'":|\\]{1,512}(?=\\{0,4}['"]?\s{0,4}\|\s{0,4}(?:sudo )?(?:chpasswd|-S |kinit|passwd --stdin|[^|\n]{0,128}--passw(?:or)?d-(?:on-)?stdin))|(?<=--passw(?:or)?d-(?:on-)?stdin[^|;&\n<]{0,128}<<<\s{0,2}['"]?)[^\s'"]{1,512}/g,
    source: 'https://docs.docker.com/reference/cli/docker/login/#password-stdin',
  },
  {
    name: 'network-drive-password',
    // `\\nas` of a share, and `/add` of a user; their own names stand in too many words.
    literals: ['\\\\', '/add', '/ADD'],
    // `net user bob does not exist` is an answer, so what is set for a user has a digit or a mark.
    pattern:
      /(?<=\bnet use\b(?:(?! \/user:)[^|&\n]){0,96} \/user:[^\s/]{1,128} )(?![/*])[^\s"']{1,256}|(?<=\bnet use (?:[A-Za-z]: |\* )?\\{2,16}[^\s/]{1,256} )(?![/*])[^\s"']{1,256}(?= {1,4}\/user:)|(?<=\bnet user [^\s/]{1,64} )(?![/*])(?=\S{0,255}[\d!@#$%^&+=])[^\s"']{1,256}/gi,
    source:
      'https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/net-use',
  },
  {
    name: 'scheduled-task-password',
    literals: ['/rp ', '/RP '],
    pattern: /(?<=\s\/rp ["']?)[^\s"']{1,256}/gi,
    source:
      'https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/schtasks-create',
  },
  {
    name: 'lftp-option',
    literals: ['lftp '],
    pattern: /(?<=\blftp(?= )(?:(?! -u )[^|;&\n]){0,256} -u ['"]?[^\s,'"]{1,128},)[^\s'"]{1,256}/g,
    source: 'https://lftp.yar.ru/lftp-man.html',
  },
  {
    name: 'login-argument',
    literals: ['cargo', 'snyk auth ', 'openssl passwd '],
    // The argument in the place of the secret, which no option names; words have no digit.
    pattern:
      /(?<=\b(?:cargo login|snyk auth|openssl passwd(?: -\w{1,8}){1,3}) )(?=[^\s'"]{0,255}\d)[^\s'"-][^\s'"]{7,255}/g,
    source: 'https://doc.rust-lang.org/cargo/commands/cargo-login.html',
  },
  {
    name: 'package-registry-credential',
    literals: ['poetry config ', 'composer config '],
    pattern:
      /(?<=\b(?:poetry|composer) config (?:-\S{1,24} ){0,3}(?:http-basic\.\S{1,64} \S{1,128}|(?:pypi-token|github-oauth|gitlab-token|gitlab-oauth|bearer)\.\S{1,64}) )[^\s'"]{1,512}/g,
    source: 'https://python-poetry.org/docs/repositories/#configuring-credentials',
  },
  {
    name: 'rabbitmq-user-password',
    literals: ['rabbitmqctl '],
    pattern:
      /(?<=\brabbitmqctl (?:add_user|change_password|authenticate_user) \S{1,128} ['"]?)[^\s'"]{1,256}/g,
    source: 'https://www.rabbitmq.com/docs/man/rabbitmqctl.8',
  },
  {
    name: 'minio-alias-key',
    literals: ['mc alias set '],
    pattern: /(?<=\bmc alias set \S{1,64} \S{1,256} \S{1,128} )[^\s'"]{1,256}/g,
    source: 'https://min.io/docs/minio/linux/reference/minio-mc/mc-alias-set.html',
  },
  {
    name: 'pulumi-config-secret',
    literals: ['pulumi config set '],
    pattern:
      /(?<=\bpulumi config set (?:(?!--secret )[^|;&\n]){0,128}--secret \S{1,128} )[^\s'"]{1,512}/g,
    source: 'https://www.pulumi.com/docs/cli/commands/pulumi_config_set/',
  },
  {
    name: 'snmp-community',
    literals: ['snmpwalk -v', 'snmpget -v'],
    pattern: /(?<=\bsnmp(?:walk|get) -v ?(?:1|2c) -c )[^\s'"]{1,128}/g,
    source: 'https://net-snmp.sourceforge.io/docs/man/snmpcmd.html',
  },
  {
    name: 'scanner-login',
    literals: ['sonar.login='],
    pattern: /(?<=sonar\.login=)[A-Za-z0-9_]{20,64}/g,
    source:
      'https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/analysis-parameters/',
  },
  {
    name: 'htpasswd-argument',
    literals: ['htpasswd -'],
    pattern: /(?<=\bhtpasswd -[a-zA-Z]{0,8}b[a-zA-Z]{0,8} \S{1,128} \S{1,64} )[^\s'"]{1,256}/g,
    source: 'https://httpd.apache.org/docs/current/programs/htpasswd.html',
  },
];

/** What stands in a command before the first of its options that is written like this. */
function option(command: string, sign: string): string {
  // Not past another such option: each place in the text is looked at once.
  return `${command}(?:(?!${sign})[^|;&\\n]){0,256}${sign}`;
}

/** A word right behind one of these. */
function behind(...places: readonly string[]): RegExp {
  return new RegExp(`(?<=${places.join('|')})[^\\s'"]{1,1024}`, 'g');
}
