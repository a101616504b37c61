import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import {
  appendFileSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './support/cloud';
import { arrived, ids, startProgram, type Program, type ProgramOptions } from './support/program';

/** Ids of later starts. */
const LATER = 1_000_000;

let service: CloudWatchEmulator;
let spoolDir: string;

beforeEach(async () => {
  service = await startCloudWatchEmulator();
  spoolDir = mkdtempSync(join(tmpdir(), 'spools-'));
});

afterEach(async () => {
  const left = programs.splice(0);
  for (const { child } of left) child.kill('SIGKILL');
  // A program that still lives would write to a folder that is removed, and keep Jest waiting.
  await Promise.all(left.map(({ ended }) => ended));
  await service.close();
  rmSync(spoolDir, { recursive: true });
});

const programs: Program[] = [];

function start(options: ProgramOptions): Program {
  const program = startProgram(service, spoolDir, options);
  programs.push(program);
  return program;
}

const spools = () => readdirSync(spoolDir);
const spool = () => join(spoolDir, spools()[0] ?? '');

/** Leaves a spool of `count` lines behind: nothing is delivered, the process is killed. */
async function die(count = 200, options: ProgramOptions['options'] = {}): Promise<void> {
  service.fail({ kind: 'outage' });
  const program = start({ count, end: 'by a signal', options });
  await program.isReady();
  program.child.kill('SIGKILL');
  await program.ended;
  service.heal();
}

/** A later start: logs one line of its own and lives until nothing is left of others. */
async function startLater(count = 1): Promise<void> {
  const program = start({ from: LATER, count, end: 'by a signal', options: { batchSize: 1 } });
  await program.isReady();
  await until(() => spools().length === 1 && arrived(service).includes(LATER));
  program.child.kill('SIGKILL');
  await program.ended;
}

const ownIds = () => arrived(service).filter((id) => id < LATER);

describe('all lines are delivered, once and in order, when the process ends', () => {
  it.each([
    ['naturally', 0, 200],
    ['by process.exit', 4, 200],
    ['by process.exit in a later turn', 4, 200],
    ['by an uncaught exception', 1, 200],
    ['by an unhandled rejection', 1, 200],
    ['logging in its exit listener', 4, 205],
    ['after close', 0, 200],
  ])('%s', async (end, code, lines) => {
    const program = start({ count: 200, end });
    expect(await program.ended).toEqual({ code, signal: null });
    expect(arrived(service)).toEqual(ids(lines));
    expect(program.failures()).toEqual([]);
    expect(spools()).toEqual([]);
  });

  it('logging in an exit listener for the first time', async () => {
    const program = start({ count: 0, end: 'logging in its exit listener' });
    expect(await program.ended).toEqual({ code: 4, signal: null });
    expect(arrived(service)).toEqual(ids(5));
    expect(program.failures()).toEqual([]);
  });

  it('logging after close: what comes too late is told, also at once before the end', async () => {
    const program = start({ count: 200, end: 'logging after close' });
    expect(await program.ended).toEqual({ code: 4, signal: null });
    expect(arrived(service)).toEqual(ids(200));
    expect(program.failures()).toMatchObject([{ kind: 'closed', count: 5, level: 'info' }]);
    expect(spools()).toEqual([]);
  });
});

describe('a process that is killed', () => {
  it('leaves its lines to a later start', async () => {
    await die();
    expect(arrived(service)).toEqual([]);
    await startLater();
    expect(ownIds()).toEqual(ids(200));
    expect(arrived(service)[0]).toBe(LATER);
  });

  it('in the middle of a turn loses nothing with durability "record"', async () => {
    const program = start({
      count: 200,
      end: 'by itself at once',
      options: { durability: 'record' },
    });
    expect(await program.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await startLater();
    expect(ownIds()).toEqual(ids(200));
  });

  it('in the middle of a turn loses no ERROR', async () => {
    await start({ count: 20, level: 'error', end: 'by itself at once' }).ended;
    await startLater();
    expect(ownIds()).toEqual(ids(20));
  });

  it('by SIGTERM leaves its lines to a later start', async () => {
    service.fail({ kind: 'outage' });
    const program = start({ count: 50, end: 'by a signal' });
    await program.isReady();
    program.child.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: null, signal: 'SIGTERM' });
    service.heal();
    await startLater();
    expect(ownIds()).toEqual(ids(50));
  });

  it('while the service answers slowly delivers at most one batch twice', async () => {
    service.fail({ kind: 'slow', delayMs: 300, action: 'PutLogEvents', times: 'until-cleared' });
    const program = start({ count: 25_000, end: 'by a signal' });
    await until(() => arrived(service).length > 0);
    program.child.kill('SIGKILL');
    await program.ended;
    service.heal();
    await startLater();
    const unique = [...new Set(ownIds())];
    expect(unique).toEqual(ids(25_000));
    expect(ownIds().length - unique.length).toBeLessThanOrEqual(10_000);
  });

  it('after half a line was written leaves the whole ones', async () => {
    await die(10);
    const segment = readdirSync(spool()).find((name) => name.endsWith('.spool')) ?? '';
    appendFileSync(join(spool(), segment), '17000000000001 {"id":10,"mess');
    await startLater();
    expect(ownIds()).toEqual(ids(10));
  });

  it('after a line was damaged leaves the others, and the damage is told', async () => {
    await die(10);
    const segment = readdirSync(spool()).find((name) => name.endsWith('.spool')) ?? '';
    const path = join(spool(), segment);
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[4] = '\0'.repeat(lines[4]?.length ?? 0);
    writeFileSync(path, lines.join('\n'));
    const program = start({
      from: LATER,
      count: 1,
      end: 'by a signal',
      options: { batchSize: 1 },
    });
    await until(() => ownIds().length === 9 && program.failures().length > 0);
    program.child.kill('SIGKILL');
    await program.ended;
    expect(ownIds()).toEqual(ids(10).filter((id) => id !== 4));
    expect(program.failures()).toMatchObject([{ kind: 'unwritable', count: 1 }]);
  });
});

describe('in an outage', () => {
  it('the end of the process leaves the lines on the disk, says so, and a later start delivers', async () => {
    service.fail({ kind: 'outage' });
    const program = start({ count: 50, end: 'by process.exit' });
    expect(await program.ended).toEqual({ code: 4, signal: null });
    const undelivered = program.failures().filter(({ kind }) => kind === 'kept');
    expect(undelivered).toMatchObject([{ count: 50, level: 'info' }]);
    expect(undelivered[0]?.reason).toContain(`they stay in ${spoolDir} for the next start`);
    service.heal();
    await startLater();
    expect(ownIds()).toEqual(ids(50));
  });

  it('so does a close whose deadline has passed, also for the same process', async () => {
    service.fail({ kind: 'outage' });
    const program = start({ count: 50, end: 'after a short close' });
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.told('stats')).toMatchObject({ queued: 0, bytes: 0, dropped: { info: 50 } });
    service.heal();
    await startLater();
    expect(ownIds()).toEqual(ids(50));
  });
});

describe('several processes on one folder', () => {
  it('deliver each its own lines, and what a dead one left once', async () => {
    await die(100);
    const first = start({ from: 1_000, count: 100, end: 'by a signal', options: { batchSize: 1 } });
    const second = start({
      from: 2_000,
      count: 100,
      end: 'by a signal',
      options: { batchSize: 1 },
    });
    await until(() => arrived(service).length >= 300);
    for (const { child } of [first, second]) child.kill('SIGKILL');
    await Promise.all([first.ended, second.ended]);
    const sorted = arrived(service).toSorted((a, b) => a - b);
    expect(sorted).toEqual([...ids(100), ...ids(100, 1_000), ...ids(100, 2_000)]);
  });

  it('leave living ones alone', async () => {
    service.fail({ kind: 'outage' });
    const living = start({ count: 50, later: 10, end: 'when it is told to go on' });
    await living.isReady();
    service.heal();
    const other = start({ from: 1_000, count: 50, end: 'after close' });
    await other.ended;
    living.child.kill('SIGUSR2');
    await living.ended;
    expect(living.failures().filter(({ kind }) => kind !== 'degraded')).toEqual([]);
    expect(ownIds().filter((id) => id < 1_000)).toEqual(ids(60));
  });

  it('let one that was stopped and taken for dead go on with a new spool', async () => {
    service.fail({ kind: 'outage' });
    const stopped = start({ count: 50, later: 10, end: 'when it is told to go on' });
    await stopped.isReady();
    stopped.child.kill('SIGSTOP');
    // From another machine only the lease tells, and that has run out.
    const file = join(spool(), 'owner.json');
    const owner = JSON.parse(readFileSync(file, 'utf8')) as { identity: { bootId: string } };
    owner.identity.bootId = 'another machine';
    writeFileSync(file, JSON.stringify(owner));
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(join(spool(), 'lease'), longAgo, longAgo);
    service.heal();
    const other = start({ from: LATER, count: 1, end: 'by a signal', options: { batchSize: 1 } });
    await until(() => ownIds().length === 50);
    // So much time goes by before anybody is taken for dead; a process notices from 10 s on.
    const goesOnMs = Date.now() + 10_500;
    while (Date.now() < goesOnMs) await new Promise((resolve) => setTimeout(resolve, 100));
    stopped.child.kill('SIGCONT');
    stopped.child.kill('SIGUSR2');
    await stopped.ended;
    other.child.kill('SIGKILL');
    await other.ended;
    expect([...new Set(ownIds())]).toEqual(ids(60));
  });
});

describe('spools that are not to be trusted', () => {
  it('are left alone: links, and those of another user', async () => {
    await die(10);
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    const name = spools()[0] ?? '';
    renameSync(spool(), join(elsewhere, name));
    symlinkSync(join(elsewhere, name), join(spoolDir, name));
    const strange = join(spoolDir, '0123456789abcdef');
    mkdirSync(strange);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(strange, 12_345, 12_345);
    const program = start({ from: LATER, count: 1, end: 'after close' });
    await program.ended;
    expect(arrived(service)).toEqual([LATER]);
    expect(readdirSync(join(elsewhere, name))).toContain('owner.json');
    rmSync(elsewhere, { recursive: true });
  });
});

describe('the delivery thread', () => {
  it('is started again where it was when it is killed', async () => {
    service.fail({ kind: 'slow', delayMs: 20, action: 'PutLogEvents', times: 'until-cleared' });
    const end = 'after its thread was killed';
    const program = start({ count: 25_000, later: 100, end });
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect([...new Set(arrived(service))]).toEqual(ids(25_100));
    expect(program.told('threads')).toBe(2);
    expect(program.failures()).toMatchObject([{ kind: 'degraded', count: 0 }]);
  });

  it('does not start what the host preloads a second time', async () => {
    const preload = join(spoolDir, 'preload.cjs');
    const seen = join(spoolDir, 'seen');
    writeFileSync(preload, `require('node:fs').appendFileSync(${JSON.stringify(seen)}, 'x');`);
    await start({ count: 1, end: 'after close', env: { NODE_OPTIONS: `--require ${preload}` } })
      .ended;
    expect(arrived(service)).toEqual([0]);
    expect(readFileSync(seen, 'utf8')).toBe('x');
  });
});
