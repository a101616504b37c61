import type { ValuePattern } from './value-pattern';

/** Passwords that a command takes by an option of one letter. */
export const OPTION_PATTERNS: readonly ValuePattern[] = [
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
    ['ldapsearch', 'ldapadd', 'ldapmodify', 'ldapdelete', 'ldapwhoami', 'ldappasswd'],
    'w',
    'https://www.openldap.org/software/man.cgi?query=ldapsearch',
    ['ldapsearch', 'ldapadd', 'ldapmodify', 'ldapdelete', 'ldapwhoami', 'passwd -'],
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
    ['unzip', 'zip'],
    'P',
    'https://infozip.sourceforge.net/UnZip.html',
    ['unzip', 'zip -'],
  ),
  passwordOption(
    'ldap-new-password-option',
    ['ldappasswd'],
    's',
    'https://www.openldap.org/software/man.cgi?query=ldappasswd',
    ['passwd -'],
  ),
  passwordOption(
    'ipmi-option',
    ['ipmitool'],
    'P',
    'https://github.com/ipmitool/ipmitool/blob/master/doc/ipmitool.1.in',
  ),
  passwordOption(
    'bulk-copy-option',
    ['bcp'],
    'P',
    'https://learn.microsoft.com/en-us/sql/tools/bcp-utility',
    ['bcp '],
  ),
  passwordOption(
    'mosquitto-option',
    ['mosquitto_pub', 'mosquitto_sub', 'mosquitto_rr'],
    'P',
    'https://mosquitto.org/man/mosquitto_pub-1.html',
  ),
  passwordOption(
    'cqlsh-option',
    ['cqlsh'],
    'p',
    'https://cassandra.apache.org/doc/stable/cassandra/managing/tools/cqlsh.html',
  ),
  passwordOption(
    'rabbitmqadmin-option',
    ['rabbitmqadmin'],
    'p',
    'https://www.rabbitmq.com/docs/management-cli',
  ),
  passwordOption(
    'psexec-option',
    ['psexec', 'PsExec', 'PsExec64'],
    'p',
    'https://learn.microsoft.com/en-us/sysinternals/downloads/psexec',
    ['psexec', 'PsExec'],
  ),
  passwordOption(
    'useradd-option',
    ['useradd', 'usermod'],
    'p',
    'https://man7.org/linux/man-pages/man8/useradd.8.html',
    ['useradd -', 'usermod -'],
  ),
  passwordOption(
    'ncftp-option',
    ['ncftpput', 'ncftpget', 'ncftp'],
    'p',
    'https://www.ncftp.com/ncftp/doc/ncftpput.html',
    ['ncftp'],
  ),
  passwordOption(
    'nuget-option',
    ['nuget push', 'nuget delete'],
    'k',
    'https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-nuget-push',
  ),
  passwordOption(
    'snmp-auth-option',
    ['snmpwalk', 'snmpget', 'snmpset', 'snmpbulkwalk', 'snmptrap'],
    'A',
    'https://www.net-snmp.org/docs/man/snmpcmd.html',
  ),
  passwordOption(
    'snmp-privacy-option',
    ['snmpwalk', 'snmpget', 'snmpset', 'snmpbulkwalk', 'snmptrap'],
    'X',
    'https://www.net-snmp.org/docs/man/snmpcmd.html',
  ),
  passwordOption(
    'openssl-key-option',
    ['openssl enc'],
    'K',
    'https://docs.openssl.org/master/man1/openssl-enc/',
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
];

/**
 * The value of the first option `-letter` of a command.
 *
 * @param literals where the names of the commands hold letters that stand in many words
 */
function passwordOption(
  name: string,
  commands: readonly string[],
  letter: string,
  source: string,
  literals = commands,
): ValuePattern {
  const words = String.raw`(?:\s{1,4}(?!-${letter})[^\s|;&]{1,256}){0,16}`;
  // Behind the option, which is rarer than the command and ends the look at the words before it.
  const pattern = new RegExp(
    String.raw`(?<=\b(?:${commands.join('|')})${words}\s{1,4}-${letter}\s{0,4}['"]?)[^\s'"]{1,256}`,
    'g',
  );
  return { name, literals, pattern, source };
}
