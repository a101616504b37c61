import type { ValuePattern } from './value-pattern';

/** Passwords that command lines give by an option of one letter; `--password` is a label. */
export const COMMAND_PATTERNS: readonly ValuePattern[] = [
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
    literals: ['-u', '-U', '--user', '--proxy-user'],
    pattern:
      /(?<=(?:^|\s)(?:-u|-U|--user|--proxy-user)[ =]{0,4}['"]?[^\s:'"]{1,128}:)[^\s'"]{1,512}/g,
    source: 'https://curl.se/docs/manpage.html#-u',
  },
  {
    name: 'curl-cookie-option',
    literals: ['curl'],
    pattern: /(?<=\s(?:-b|--cookie)[ =]{1,4}['"]?[^\s='"]{1,128}=)[^'"\s]{1,4096}/g,
    source: 'https://curl.se/docs/manpage.html#-b',
  },
  {
    name: 'sshpass-option',
    literals: ['sshpass'],
    pattern: /(?<=\bsshpass\s{1,4}-p\s{0,4}['"]?)[^\s'"]{1,256}/g,
    source: 'https://linux.die.net/man/1/sshpass',
  },
  passwordOption(
    'redis-option',
    ['redis-cli'],
    'a',
    'https://redis.io/docs/latest/develop/tools/cli/#host-port-password-and-database',
  ),
  passwordOption(
    'registry-login-option',
    ['docker login', 'podman login'],
    'p',
    'https://docs.docker.com/reference/cli/docker/login/',
  ),
  passwordOption(
    'ldap-option',
    ['ldapsearch', 'ldapadd', 'ldapmodify', 'ldapdelete', 'ldapwhoami'],
    'w',
    'https://www.openldap.org/software/man.cgi?query=ldapsearch',
  ),
  passwordOption(
    'sqlcmd-option',
    ['sqlcmd'],
    'P',
    'https://learn.microsoft.com/en-us/sql/tools/sqlcmd/sqlcmd-utility',
  ),
  passwordOption(
    'mongo-option',
    ['mongosh', 'mongodump', 'mongorestore', 'mongoexport', 'mongoimport'],
    'p',
    'https://www.mongodb.com/docs/mongodb-shell/reference/options/',
  ),
  passwordOption(
    'archive-option',
    ['unzip', 'zip -'],
    'P',
    'https://infozip.sourceforge.net/UnZip.html',
  ),
  passwordOption(
    'az-login-option',
    ['az login'],
    'p',
    'https://learn.microsoft.com/en-us/cli/azure/reference-index#az-login',
  ),
  passwordOption(
    'twine-option',
    ['twine upload'],
    'p',
    'https://twine.readthedocs.io/en/stable/#twine-upload',
  ),
  passwordOption(
    'openssl-option',
    ['openssl enc'],
    'k',
    'https://docs.openssl.org/master/man1/openssl-enc/',
  ),
  {
    name: 'command-password',
    literals: ['vault login ', 'smbclient ', 'xfreerdp ', 'wfreerdp ', '7z ', '7za ', 'sqlcmd /'],
    pattern:
      /(?<=\bvault login (?:-[\w-]{1,24}(?:=\S{1,64})? ){0,4})(?!-)[^\s'"=]{8,256}|(?<=\bsmbclient [^%|;&\n]{1,256}%)[^\s'"]{1,256}|(?<=\b[xw]freerdp [^|;&\n]{0,256}\/p:)[^\s'"]{1,256}|(?<=\b7za? [^|;&\n]{0,256} -p)[^\s'"]{1,256}|(?<=\bsqlcmd \/[^|;&\n]{0,256}\/P )[^\s'"]{1,256}/g,
    source: 'https://developer.hashicorp.com/vault/docs/commands/login',
  },
  {
    name: 'written-parameter',
    literals: ['put-parameter', 'secret set ', 'variable set '],
    pattern:
      /(?<=\bput-parameter\b[^|;&\n]{0,256} --value[ =]['"]?|\b(?:secret|variable) set [^|;&\n]{0,256} (?:--body|-b)[ =]['"]?)[^\s'"]{1,1024}/g,
    source: 'https://docs.aws.amazon.com/cli/latest/reference/ssm/put-parameter.html',
  },
  {
    name: 'piped-password',
    literals: ['--password-stdin', '| chpasswd', '|chpasswd'],
    pattern:
      /(?<=\becho (?:-n )?['"]?(?:[\w.-]{1,64}:)?)[^\s'":|]{1,512}(?=['"]?\s{0,4}\|\s{0,4}(?:sudo )?(?:chpasswd|[^|\n]{0,128}--password-stdin))/g,
    source: 'https://docs.docker.com/reference/cli/docker/login/#password-stdin',
  },
  {
    name: 'htpasswd-argument',
    literals: ['htpasswd -'],
    pattern: /(?<=\bhtpasswd -[a-zA-Z]{0,8}b[a-zA-Z]{0,8} \S{1,128} \S{1,64} )[^\s'"]{1,256}/g,
    source: 'https://httpd.apache.org/docs/current/programs/htpasswd.html',
  },
];

/** The value of the first option `-letter` of a command. */
function passwordOption(
  name: string,
  commands: readonly string[],
  letter: string,
  source: string,
): ValuePattern {
  const words = String.raw`(?:\s{1,4}(?!-${letter})[^\s|;&]{1,256}){0,16}`;
  // Behind the option, which is rarer than the command and ends the look at the words before it.
  const pattern = new RegExp(
    String.raw`(?<=\b(?:${commands.join('|')})${words}\s{1,4}-${letter}\s{0,4}['"]?)[^\s'"]{1,256}`,
    'g',
  );
  return { name, literals: commands, pattern, source };
}
