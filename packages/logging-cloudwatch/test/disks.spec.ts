import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './support/cloud';
import { arrived, ids, startProgram, type Program } from './support/program';

// Disks of their own need a mount namespace. Where the kernel forbids it these tests show as
// skipped; the writer's part is also tested in src/spool/spool-writer.spec.ts.
const isAllowed =
  spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;

/** Runs the program after a shell command, in a mount namespace of its own. */
const after = (command: string): readonly [string, ...string[]] => [
  ...(['unshare', '--mount', 'sh', '-c'] as const),
  ...[`${command} && exec "$@"`, 'sh'],
];

let service: CloudWatchEmulator;
let folder: string;

const programs: Program[] = [];
const started = (...given: Parameters<typeof startProgram>): Program => {
  const program = startProgram(...given);
  programs.push(program);
  return program;
};

beforeEach(async () => {
  service = await startCloudWatchEmulator();
  folder = mkdtempSync(join(tmpdir(), 'spools-'));
});

afterEach(async () => {
  for (const { child } of programs.splice(0)) child.kill('SIGKILL');
  await service.close();
  rmSync(folder, { recursive: true });
});

(isAllowed ? it : it.skip)(
  'a disk that fills up is followed by the next place, in order',
  async () => {
    const mount = `mount -t tmpfs -o size=100k none ${folder}`;
    const program = started(service, folder, {
      ...{ count: 1_500, end: 'by process.exit in a later turn' },
      options: { maxQueuedBytes: 1_048_576 },
      launcher: after(`${mount} && head -c 61440 /dev/zero > ${folder}/filler`),
    });
    expect(await program.ended).toEqual({ code: 4, signal: null });
    expect(arrived(service)).toEqual(ids(1_500));
    expect(program.failures()).toMatchObject([{ kind: 'degraded', count: 0 }]);
    expect(program.failures()[0]?.reason).toContain('ENOSPC');
  },
);

(isAllowed ? it : it.skip)('without any disk lines wait in memory', async () => {
  const readOnly = [folder, '/dev/shm'].map((path) => `mount -t tmpfs -o ro none ${path}`);
  const program = started(service, folder, {
    ...{ count: 200, end: 'after close', env: { TMPDIR: folder } },
    launcher: after(readOnly.join(' && ')),
  });
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(arrived(service)).toEqual(ids(200));
  expect(program.failures().map(({ kind }) => kind)).toEqual(Array(4).fill('degraded'));
  expect(program.failures().at(-1)?.reason).toMatch('lines wait in memory');
});

it('a folder that is none is followed by the next place', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const program = started(service, join(file, 'spools'), { count: 200, end: 'naturally' });
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(arrived(service)).toEqual(ids(200));
  expect(program.failures()).toMatchObject([{ kind: 'degraded', count: 0 }]);
});

(isAllowed ? it : it.skip)(
  'every container is pid 1: what a dead one left is known by its lease',
  async () => {
    service.fail({ kind: 'outage' });
    const launcher = ['unshare', '--pid', '--fork', '--kill-child'] as const;
    const first = started(service, folder, { count: 50, end: 'by process.exit', launcher });
    expect(await first.ended).toMatchObject({ code: 4 });
    service.heal();
    const [spool = ''] = readdirSync(folder);
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(join(folder, spool, 'lease'), longAgo, longAgo);
    const second = started(service, folder, {
      ...{ from: 1_000, count: 1, end: 'by a signal', launcher, options: { batchSize: 1 } },
    });
    await until(() => arrived(service).length === 51);
    second.child.kill('SIGKILL');
    await second.ended;
    expect(arrived(service)).toEqual([1_000, ...ids(50)]);
  },
);
