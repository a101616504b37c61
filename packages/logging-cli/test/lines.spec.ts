import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../src/run-cli';
import { Captured, captured, runCommand, until } from './run-command';

const line = (level: string, message: string, fields: object = {}): string =>
  JSON.stringify({ timestamp: '2026-11-23T08:00:00.000Z', level, message, ...fields });

const INPUT = [
  line('INFO', 'User registered', { user: { id: 7 }, trace_id: 'abc' }),
  'Listening on port 3000\u2028\r',
  line('error', 'Payment failed', { status_code: 502, client_trace_id: 'abc' }),
  '[1, 2]',
  '{"level": "INFO", broken',
  line('debug', 'Cache miss', { 'user.id': 'x', trace_id: 'def' }),
].join('\n');

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'logging-cli-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const messagesOf = (stdout: string): string[] =>
  ['User registered', 'Payment failed', 'Cache miss'].filter((text) => stdout.includes(text));

describe('pretty', () => {
  it('shows records for people and passes every other line through unchanged', async () => {
    const { code, stdout, stderr } = await runCommand(['pretty'], { stdin: INPUT });
    expect(stdout.split('\n')).toEqual([
      '2026-11-23T08:00:00.000Z [INFO    ] User registered user={"id":7} trace_id=abc',
      'Listening on port 3000\u2028\r',
      '2026-11-23T08:00:00.000Z [ERROR   ] Payment failed status_code=502 client_trace_id=abc',
      '[1, 2]',
      '{"level": "INFO", broken',
      '2026-11-23T08:00:00.000Z [DEBUG   ] Cache miss user.id=x trace_id=def',
      '',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    [
      ['--level', 'Info'],
      ['User registered', 'Payment failed'],
    ],
    [['--field', 'status_code=502'], ['Payment failed']],
    [
      ['--field', 'user.id'],
      ['User registered', 'Cache miss'],
    ],
    [['--field', 'user.id=7'], ['User registered']],
    [['--field', 'user.id', '--field', 'trace_id=def'], ['Cache miss']],
    [
      ['--trace', 'abc'],
      ['User registered', 'Payment failed'],
    ],
    [['--trace', 'abc', '--level', 'critical'], []],
  ])('%j shows %j', async (filters, shown) => {
    const { stdout } = await runCommand(['pretty', ...filters], { stdin: INPUT });
    expect(messagesOf(stdout)).toEqual(shown);
    expect(stdout).toContain('Listening on port 3000');
  });

  it('leaves out what is not JSON when it is told to, and hands records on untouched', async () => {
    const pretty = await runCommand(['pretty', '--json-only'], { stdin: INPUT });
    expect(pretty.stdout.split('\n')).toHaveLength(4);
    const json = await runCommand(['pretty', '--json', '--level', 'error'], { stdin: INPUT });
    expect(json.stdout).toBe(`${INPUT.split('\n')[2]}\n`);
  });

  it('colours when it is forced to, and never with NO_COLOR', async () => {
    const forced = await runCommand(['pretty'], { stdin: INPUT, env: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain('\u001b[32m[INFO    ]\u001b[0m');
    const env = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect((await runCommand(['pretty'], { stdin: INPUT, env })).stdout).not.toContain('\u001b');
  });

  it('reads files one after the other, and stdin where - stands', async () => {
    const file = join(folder, 'one.log');
    writeFileSync(file, `${line('info', 'From the file')}\n`);
    const { stdout } = await runCommand(['pretty', file, '-'], { stdin: INPUT });
    expect(stdout).toMatch(/From the file\n.*User registered/);
  });

  it('says which file it cannot read, with exit code 3', async () => {
    const { code, stderr } = await runCommand(['pretty', join(folder, 'missing.log')]);
    expect(stderr).toMatch(/^dashtam-logging: Cannot read .*missing\.log: ENOENT/);
    expect(code).toBe(3);
  });
});

describe('the command line', () => {
  it.each([
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    [['--help'], /tail .*the newest lines/],
    [['pretty', '--help'], /Examples:\n {2}\$ node server.js \| dashtam-logging pretty/],
    [['tail', '--help'], /Examples:/],
    [['--help'], /Exit codes: 0 done; 1 /],
  ])('%j tells what there is', async (args, text) => {
    const { code, stdout } = await runCommand(args);
    expect(stdout).toMatch(text);
    expect(code).toBe(0);
  });

  it.each([
    [['petty'], /unknown command 'petty'[\s\S]*Did you mean pretty/],
    [['pretty', '--levle', 'info'], /unknown option '--levle'/],
    [['pretty', '--level', 'loud'], /'loud' is invalid. Allowed are debug, info, warning, /],
    [['pretty', '--field', '=x'], /'=x' is invalid. Allowed is name=value/],
    [['tail', '-n', '-1'], /'-1' is invalid. Allowed is a whole number from 0/],
  ])('%j is refused, with what is allowed', async (args, text) => {
    const { code, stdout, stderr } = await runCommand(args);
    expect(stderr).toMatch(text);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('tail', () => {
  it('shows the newest lines of a file', async () => {
    const file = join(folder, 'tail.log');
    const lines = Array.from({ length: 3_000 }, (_, n) => line('info', `Line ${n} ä`));
    writeFileSync(file, `${lines.join('\n')}\n`);
    const last = await runCommand(['tail', file, '-n', '2', '--json']);
    expect(last.stdout).toBe(`${lines.slice(-2).join('\n')}\n`);
    const many = await runCommand(['tail', file, '-n', '2000', '--json']);
    expect(many.stdout).toBe(`${lines.slice(-2_000).join('\n')}\n`);
    const all = await runCommand(['tail', file, '-n', '4000', '--json']);
    expect(all.stdout).toBe(`${lines.join('\n')}\n`);
    expect((await runCommand(['tail', file, '-n', '0'])).stdout).toBe('');
  });

  it('follows what is appended, in pieces, and a file that takes the place of the first', async () => {
    const file = join(folder, 'followed.log');
    writeFileSync(file, `${line('info', 'Before')}\n`);
    const stopped = new AbortController();
    const { terminal, stdout } = captured({ signal: stopped.signal });
    const code = runCli(['tail', '--follow', file], terminal);
    const seen = (text: string): Promise<unknown> =>
      until(() => stdout.text.includes(text) || undefined);
    await seen('Before');
    const appended = line('info', 'Appended');
    appendFileSync(file, appended.slice(0, 20));
    appendFileSync(file, `${appended.slice(20)}\n`);
    await seen('Appended');
    appendFileSync(file, 'cut off');
    renameSync(file, `${file}.1`);
    writeFileSync(file, `${line('info', 'Rotated')}\n`);
    await seen('Rotated');
    expect(stdout.text).toContain('\ncut off\n');
    stopped.abort();
    expect(await code).toBe(0);
    expect(stdout.text.match(/INFO/g)).toHaveLength(3);
  });
});

describe('as a process', () => {
  const children: ChildProcess[] = [];
  // Without what colours or silences the process of the tests.
  const start = (args: readonly string[]) => {
    const child = spawn(process.execPath, [join(__dirname, '../dist/main.js'), ...args], {
      env: {},
    });
    children.push(child);
    return child;
  };
  afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

  it('ends quietly when its reader does', async () => {
    const child = start(['pretty']);
    const stderr = new Captured();
    child.stderr.pipe(stderr.stream);
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const more = setInterval(() => child.stdin.write(`${INPUT}\n`.repeat(200)), 5);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    clearInterval(more);
    expect({ code, stderr: stderr.text }).toEqual({ code: 0, stderr: '' });
  });

  it('shows each line as it comes, and ends with its stdin', async () => {
    const child = start(['tail']);
    const stdout = new Captured();
    child.stdout.pipe(stdout.stream);
    child.stdin.write(`${line('info', 'First')}\n`);
    await until(() => stdout.text.includes('[INFO    ] First\n') || undefined);
    child.stdin.end(line('info', 'Last'));
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    expect(stdout.text).toContain('[INFO    ] Last\n');
  });
});
