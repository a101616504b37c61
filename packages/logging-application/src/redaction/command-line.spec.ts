import { encode, encodeValue } from '../../test/encode';

const marked = (items: readonly string[], text: string): string[] =>
  items.map((item) => item.replace('*', text));

describe('the passwords among the arguments of a program', () => {
  it.each([
    [['mysqldump', '-h', 'db', '-u', 'root', '-p*', 'shop']],
    [['/usr/bin/sshpass', '-p', '*', 'ssh', 'host']],
    [['curl', '-u', 'bob:*', 'https://example.com']],
    [['redis-cli', '-a', '*', 'ping']],
    [['docker', 'login', '-u', 'bob', '-p', '*']],
    [['mysql', '-e', 'select 1 from t', '-p*']],
    [['mysql', '', '-p*']],
    [['curl', '-o', '/tmp/a', '-u', 'bob:*', 'h']],
    [['C:\\tools\\curl', '-u', 'bob:*', 'h']],
    [['curl', ...Array.from({ length: 61 }, () => 'a'), '-u', 'bob:*']],
    [['mysql', 'x'.repeat(2_000), '-p*']],
    [['/opt/7z', 'x', '-p*']],
    [['/usr/bin/curl', '-su', 'bob:*']],
  ])('%j', (items) => {
    expect(encodeValue(marked(items, 'hunter2'))).toEqual(marked(items, '[REDACTED]'));
  });

  it('beside the program that an error names', () => {
    const error = Object.assign(new Error('spawn mysql ENOENT'), {
      path: 'mysql',
      spawnargs: ['-u', 'root', '-phunter2'],
    });
    expect(encode({ error })['error_properties']).toEqual({
      path: 'mysql',
      spawnargs: ['-u', 'root', '-p[REDACTED]'],
    });
    for (const name of ['path', 'file', 'command', 'cmd', 'spawnfile']) {
      expect(
        encodeValue({ [name]: '/usr/bin/mysql', arguments: ['-u', 'a', '-phunter2'] }),
      ).toEqual({
        [name]: '/usr/bin/mysql',
        arguments: ['-u', 'a', '-p[REDACTED]'],
      });
    }
    const other = { cmd: 'mkdir', args: ['-phunter2'], path: 5 };
    expect(encodeValue(other)).toEqual(other);
    expect(encodeValue({ cmd: 'redis-cli', args: ['-a', 'hunter2'] })).toEqual({
      cmd: 'redis-cli',
      args: ['-a', '[REDACTED]'],
    });
  });

  it.each([
    [['mkdir', '-p', '/srv/data']],
    [['curl', ...Array.from({ length: 62 }, () => 'a'), '-u', 'bob:hunter2']],
    [[`/${'x'.repeat(1_100)}/mysql`, '-phunter2']],
    [['ssh', '-p', '2222', 'host']],
    [['docker', 'run', '-p', '8080:80', '-u', '1000:1000', 'nginx']],
    [['mysql', '-u', 'root', '-p', 'shop']],
    [['curl', '-u', 'bob smith', 'h:8080']],
    [['curl', '-u', '', 'h:8080']],
    [['curl', '-x', ...Array.from({ length: 64 }, () => 'a')]],
  ])('and nothing else: %j', (items) => {
    expect(encodeValue(items)).toEqual(items);
  });

  it('with a folder in them', () => {
    expect(encodeValue(['curl', '-u', 'bob:hun/ter2'])).toEqual(['curl', '-u', 'bob:[REDACTED]']);
  });

  it('leaves the others as they are', () => {
    expect(encodeValue(['mysql', '-P', 3306, '-phunter2'])).toEqual([
      'mysql',
      '-P',
      3306,
      '-p[REDACTED]',
    ]);
    expect(encodeValue({ cmd: 'mysql', args: ['-phunter2', '-e', 'select 1'] })).toEqual({
      cmd: 'mysql',
      args: ['-p[REDACTED]', '-e', 'select 1'],
    });
    const cookies = ['curl', '-H', 'Cookie:', 'a=b;', 'c=d', 'next'];
    expect(encodeValue(cookies)).toEqual(cookies.with(3, '[REDACTED]'));
  });

  it('reads each of them once', () => {
    let reads = 0;
    const items = ['mysql', '-phunter2'];
    Object.defineProperty(items, 0, { enumerable: true, get: () => ((reads += 1), 'mysql') });
    expect(encodeValue(items)).toEqual(['mysql', '-p[REDACTED]']);
    expect(reads).toBe(1);
  });
});
