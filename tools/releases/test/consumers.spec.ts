import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPrivateRegistry, type PrivateRegistry } from '../src/private-registry';
import { publishPackages } from '../src/publish-packages';
import { run } from '../src/run';
import { stepsOf } from '../src/steps-of';
import { PACKAGE_FOLDERS, WORKSPACE_ROOT } from '../src/workspace';

const TOOLS = [
  'typescript@6.0.3',
  '@types/node@20',
  '@types/express@5',
  'jest@30',
  'vitest@3',
  'esbuild@0.28',
];
const PEERS = ['express@5'];

const folder = mkdtempSync(join(tmpdir(), 'dashtam-consumer-'));
const started: { close(): Promise<void> }[] = [];
let emulator: CloudWatchEmulator;
let registry: PrivateRegistry;

beforeAll(async () => {
  emulator = await startCloudWatchEmulator();
  started.push(emulator);
  registry = await startPrivateRegistry();
  started.push(registry);
  await publishPackages(registry);
  cpSync(resolve(__dirname, 'fixtures/consumer'), folder, { recursive: true });
  // Under its real name it would be a project of this workspace.
  renameSync(join(folder, 'manifest.json'), join(folder, 'package.json'));
  writeFileSync(join(folder, 'vitest/vitest.d.ts'), typesForVitest());
  const packages = PACKAGE_FOLDERS.map((path) => path.replace('packages/', '@dashtam/'));
  await run('npm', ['install', ...packages, ...PEERS, ...TOOLS], {
    cwd: folder,
    env: registry.env,
  });
}, 300_000);

afterAll(async () => {
  for (const server of started) await server.close();
  rmSync(folder, { recursive: true });
});

/** What the test kit's README tells users of Vitest to write. */
function typesForVitest(): string {
  const readme = join(WORKSPACE_ROOT, 'packages/logging-testing/README.md');
  const block = /^```ts .*file=vitest\.d\.ts\n(?<text>[^]*?)^```$/m.exec(
    readFileSync(readme, 'utf8'),
  );
  return block?.groups?.['text'] ?? 'there is no such block';
}

it.each(['esm', 'commonjs', 'typescript', 'jest', 'vitest', 'esbuild', 'esbuild-thread'])(
  'a team that installed the packages logs through CloudWatch: %s',
  async (way) => {
    const said = await run('sh', ['-c', `npm run ${way} 2>&1`], {
      cwd: folder,
      env: {
        WAY: way,
        ENVIRONMENT: 'production',
        AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: emulator.endpoint,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_EC2_METADATA_DISABLED: 'true',
        LOG_SPOOL_DIR: join(folder, 'spool'),
      },
    });
    expect(said.includes('no delivery thread')).toBe(way === 'esbuild');
    const records = emulator.events().map(({ message }) => JSON.parse(message) as object);
    // Only a bundle of everything has no file for the delivery thread.
    const told = way === 'esbuild' ? ['degraded'] : [];
    expect(records.filter((record) => 'way' in record && record.way === way)).toEqual([
      expect.objectContaining({
        level: 'INFO',
        message: 'Consumed',
        named_exports: 'function',
        ...(/^es/.test(way) && { told }),
        trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      }),
    ]);
  },
  120_000,
);

it('a newcomer who follows the README of the container sees a line arrive within five minutes', async () => {
  const readme = join(WORKSPACE_ROOT, 'packages/logging-container/README.md');
  const steps = stepsOf(readFileSync(readme, 'utf8'), 'From an empty folder');
  const empty = join(folder, 'newcomer');
  mkdirSync(empty);
  // What the script left running, the emulator, ends with it.
  const script = `set -m\ntrap 'kill -- -$!' EXIT\n${steps}`;
  const env = { ...registry.env, TMPDIR: empty, AWS_EC2_METADATA_DISABLED: 'true' };
  const stdout = await run('bash', ['-c', script], { cwd: empty, env });
  const answer = JSON.parse(stdout.slice(stdout.lastIndexOf('{"events"'))) as {
    readonly events: readonly { readonly message: string }[];
  };
  expect(answer.events.map(({ message }) => JSON.parse(message) as object)).toEqual([
    expect.objectContaining({ level: 'INFO', message: 'Service started' }),
  ]);
}, 300_000);
