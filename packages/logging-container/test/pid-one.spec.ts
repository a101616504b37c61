import { spawnSync } from 'node:child_process';
import { records, runFixture } from './run-fixture';

// A process that is pid 1 of its own namespace, as in a container without an init. Where the
// kernel forbids it these tests show as skipped; what pid 1 does is also tested in
// src/signal-end.spec.ts.
const LAUNCHERS: readonly (readonly [string, ...string[]])[] = [
  ['unshare', '--pid', '--fork'],
  ['unshare', '--user', '--map-root-user', '--pid', '--fork'],
];
const launcher = LAUNCHERS.find(
  ([command, ...args]) => spawnSync(command, [...args, 'true']).status === 0,
);

(launcher ? it : it.skip).each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('%s ends pid 1 with code %d, and nothing is lost', async (signal, code) => {
  const ended = await runFixture('end', {
    args: ['by a signal to itself', signal],
    env: { ENVIRONMENT: 'production', LOG_SINK: 'stdout' },
    ...(launcher && { launcher }),
  });
  expect({ code: ended.code, signal: ended.signal }).toEqual({ code, signal: null });
  expect(records(ended.stdout)).toHaveLength(50);
});
