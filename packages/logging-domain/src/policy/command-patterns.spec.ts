import { COMMAND_PATTERNS } from './command-patterns';

const ROWS = new Map(COMMAND_PATTERNS.map((row) => [row.name, row]));

function clean(name: string, text: string): string {
  const row = ROWS.get(name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return text.replace(row.pattern, '#');
}

/** Of each text, what `#` stands for is `s3cret-Pa55`, and all else stays. */
describe('a password of a command line', () => {
  it.each([
    ['curl-joined-option', 'curl -v -sSfLu "bob:#" https://h/x'],
    ['curl-joined-option', 'curl -su bob:# https://h/x'],
    ['httpie-option', `http --verify no -a 'bob:#' GET h`],
    ['httpie-option', 'https --auth bob:# h'],
    ['httpie-option', 'xh -a "bob:#" h'],
    ['sshpass-option', `sshpass -p '#' ssh h`],
    ['command-password', 'smbclient -L //nas/s -U me%# -c ls'],
    ['command-password', 'xfreerdp /u:me /p:# /v:h'],
    ['command-password', 'wfreerdp /v:h /p:#'],
    ['command-password', '7z a -p# x.7z'],
    ['command-password', '7za a -mx -p# x.7z'],
    ['command-password', 'sqlcmd /S h /U sa /P # /Q x'],
    ['command-password', 'vault login # ok'],
    ['command-password', 'vault login -method=token -no-print # ok'],
    ['written-parameter', `aws ssm put-parameter --name x --value '#' --type y`],
    ['written-parameter', 'aws ssm put-parameter --name x --value=# --type y'],
    ['written-parameter', 'gh secret set A --body # -R r'],
    ['written-parameter', 'gh variable set A -b "#"'],
    ['piped-password', 'echo # | docker login -u me --password-stdin'],
    ['piped-password', `echo -n '#' | docker login --password-stdin`],
    ['piped-password', 'echo # | tool --passwd-stdin'],
    ['piped-password', 'echo # | tool --password-on-stdin'],
    ['piped-password', 'echo "b.o-b:#"|chpasswd'],
    ['piped-password', 'echo bob:#  |  sudo chpasswd'],
    ['config-set-argument', 'aws configure set default.aws_secret_access_key # --profile p'],
    ['config-set-argument', 'npm config set //h/:_authToken # ok'],
    ['config-set-argument', 'npm config set --global //h/:_password # ok'],
    ['piped-password', 'echo \\"#\\" | docker login --password-stdin'],
    ['piped-password', 'echo # | sudo -S id'],
    ['piped-password', 'echo # |sudo passwd --stdin bob'],
    ['piped-password', 'echo # | kinit bob'],
    ['piped-password', 'docker login --password-stdin -u me <<<# ok'],
    ['piped-password', `tool --passwd-on-stdin <<<  '#'`],
    ['network-drive-password', 'net use z: \\\\nas\\s /user:me # /persistent:yes'],
    ['network-drive-password', 'net use \\\\nas\\s #  /user:me'],
    ['network-drive-password', 'NET USE * \\\\\\\\nas\\\\s # /USER:me'],
    ['network-drive-password', 'net use z: \\\\nas\\s # /user:me'],
    ['network-drive-password', 'net user bob # /add'],
    ['scheduled-task-password', 'schtasks /create /ru me /rp "#" /tn x'],
    ['scheduled-task-password', 'schtasks /create /RU me /RP # /tn x'],
    ['lftp-option', `lftp -e ls -u 'bob,#' h`],
    ['lftp-option', 'lftp -u bob,# h'],
    ['login-argument', 'cargo login # ok'],
    ['login-argument', 'snyk auth # ok'],
    ['login-argument', 'openssl passwd -6 # ok'],
    ['login-argument', 'openssl passwd -apr1 -noverify # ok'],
    ['package-registry-credential', 'poetry config --local --no-ansi http-basic.repo bob # ok'],
    ['package-registry-credential', 'poetry config pypi-token.pypi # ok'],
    ['package-registry-credential', 'composer config -g github-oauth.github.com # ok'],
    ['rabbitmq-user-password', `rabbitmqctl add_user bob '#' ok`],
    ['rabbitmq-user-password', 'rabbitmqctl change_password bob # ok'],
    ['minio-alias-key', 'mc alias set store https://s3.example.com bob # ok'],
    ['pulumi-config-secret', 'pulumi config set --path x --secret db:password # ok'],
    ['pulumi-config-secret', 'pulumi config set --secret db:password # ok'],
    ['snmp-community', 'snmpget -v2c -c # h'],
    ['snmp-community', 'snmpwalk -v 1 -c # h'],
    ['htpasswd-argument', 'htpasswd -cbB file me # ok'],
    ['mysql-option', `mysql -h db -u me -p'#' app`],
    ['curl-user-option', 'curl -U= "bob:#" h'],
  ])('%s: %s', (name, expected) => {
    expect(clean(name, expected.replace('#', 's3cret-Pa55'))).toBe(expected);
    // Words that end on a digit, as some rules ask for one somewhere.
    expect(clean(name, expected.replace('#', 'correcthorse9'))).toBe(expected);
  });

  it('is every cookie of a curl command', () => {
    const command = `curl -b 'sid=s3cret; theme=blue; x=y' https://h`;
    expect(clean('curl-cookie-option', command)).toBe(`curl -b 'sid=#' https://h`);
  });

  it('is the login of a code scanner', () => {
    const login = '0123456789abcdef0123456789abcdef01234567';
    expect(clean('scanner-login', `-Dsonar.login=${login} -X`)).toBe('-Dsonar.login=# -X');
  });
});

describe('a command without a password stays', () => {
  it.each([
    ['curl-user-option', 'docker run -u 1000:1000 x'],
    ['curl-user-option', 'docker run -u1000:1000 x'],
    ['curl-user-option', 'docker run -u=65534:65534 x'],
    ['curl-joined-option', 'curl -s h; tool -xu bob:x'],
    ['httpie-option', 'http h; tool -a bob:x'],
    ['httpie-option', 'myhttp -a bob:x'],
    ['curl-cookie-option', 'curl -b cookies.txt; x=y'],
    ['command-password', 'sold 100%off, cp -pr a b, tool /p:x, mkdir /P x'],
    ['command-password', 'smbclient -L nas; sold 100%off'],
    ['command-password', '7z a x.7z; cp -pr a b'],
    ['command-password', 'vault login -method=userpass username=bob'],
    ['command-password', 'vault login failed: x'],
    ['written-parameter', 'tool --value x --body y -b z'],
    ['written-parameter', 'gh secret set A; tool -b z'],
    ['piped-password', 'echo hello | grep x'],
    ['piped-password', 'echo hello; docker login --password-stdin'],
    ['piped-password', 'docker login --password-stdin; cat <<<hello'],
    ['network-drive-password', 'net use z: \\\\nas\\s /user:me *'],
    ['network-drive-password', 'net use z: \\\\nas\\s * /user:me'],
    ['network-drive-password', 'net use z: \\\\nas\\s /user:me /persistent:yes'],
    ['network-drive-password', 'net use z: \\nas\\s x /user:me'],
    ['network-drive-password', 'net use x: y: \\\\nas\\s z'],
    ['network-drive-password', 'net user bob * /add'],
    ['network-drive-password', 'net user bob /active:yes2'],
    ['network-drive-password', 'net user bob does not exist'],
    ['scheduled-task-password', 'schtasks /create /ru me /rpx y'],
    ['lftp-option', 'lftp h; tool -u bob,x'],
    ['login-argument', 'cargo login registry, snyk auth required'],
    ['login-argument', 'cargo login --registry9'],
    ['login-argument', 'openssl passwd -6 short1'],
    ['package-registry-credential', 'poetry config virtualenvs.create false'],
    ['rabbitmq-user-password', 'rabbitmqctl delete_user bob x'],
    ['pulumi-config-secret', 'pulumi config set db:host x'],
    ['pulumi-config-secret', 'pulumi config set a b; tool --secret c d'],
    ['snmp-community', 'snmpget -v 3 -c x h'],
    ['scanner-login', '-Dsonar.login=bob'],
    ['htpasswd-argument', 'htpasswd -c file me ok'],
    ['archive-option', 'tool -P x'],
    ['bulk-copy-option', 'tool -P x'],
    ['psexec-option', 'tool -p x'],
    ['ncftp-option', 'tool -p x'],
    ['ldap-option', 'tool -w x'],
    ['ldap-new-password-option', 'tool -s x'],
    ['useradd-option', 'tool -p x'],
  ])('%s: %s', (name, text) => {
    expect(clean(name, text)).toBe(text);
  });
});
