import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { cloudWatchEnv } from './cloudwatch-env';
import { records, runFixture } from './run-fixture';

const KEPT = 'f'.repeat(32);
const LEFT_OUT = `${'0'.repeat(31)}1`;

const toldOf = (lines: readonly Record<string, unknown>[]) =>
  lines.map(({ message, trace_id, sampling_rate }) => [message, trace_id, sampling_rate]);
const SAMPLED = [['Event', KEPT, 0.1]];
const RELEASED = [
  ['Detail', KEPT, undefined],
  ['Event', KEPT, undefined],
  ['Detail', LEFT_OUT, undefined],
  ['Event', LEFT_OUT, undefined],
];

const ORDERLY = ['naturally', 'by close', 'by process.exit', 'by a signal'] as const;
const CRASHES = [
  'by an uncaught exception',
  'by an unhandled rejection',
  'by its own exception handler',
] as const;

const end = (how: string, env: Record<string, string>) =>
  runFixture('ends-in-requests', {
    args: [how],
    env,
    ...(how === 'by a signal' && { signal: 'SIGTERM' as const }),
  });

it.each(ORDERLY)('a process that ends %s samples what it held', async (how) => {
  const { stdout } = await end(how, { ENVIRONMENT: 'ci' });
  expect(toldOf(records(stdout))).toEqual(SAMPLED);
});

it.each(CRASHES)(
  'one that ends %s writes all of it, before the line that says why',
  async (how) => {
    const { stdout } = await end(how, { ENVIRONMENT: 'production', LOG_SINK: 'stdout' });
    const lines = records(stdout);
    expect(toldOf(lines.slice(0, -1))).toEqual(RELEASED);
    expect(lines.at(-1)).toMatchObject({ level: 'CRITICAL', error_message: 'out of luck' });
  },
);

it.each([
  ['by process.exit', 1],
  ['by an uncaught exception', 5],
])('CloudWatch has them too when the process ends %s', async (how, count) => {
  const emulator = await startCloudWatchEmulator();
  await end(how, cloudWatchEnv(emulator));
  const lines = emulator
    .events()
    .map(({ message }) => JSON.parse(message) as Record<string, unknown>);
  await emulator.close();
  expect(lines).toHaveLength(count);
  expect(toldOf(lines.slice(0, 4))).toEqual(count === 1 ? SAMPLED : RELEASED);
});
