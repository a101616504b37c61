// Builds and tests every project on each Node line that is supported:
//   npm run test:nodes            all of them
//   npm run test:nodes -- 22 26   some of them
// The binaries are those of the npm package `node`. Nx keeps results apart by version (nx.json).
import { spawnSync } from 'node:child_process';

const SUPPORTED = ['20', '22', '24', '26'];
const asked = process.argv.slice(2);
const unknown = asked.filter((version) => !SUPPORTED.includes(version));
if (unknown.length > 0) {
  console.error(`no such Node: ${unknown.join(', ')}; supported are ${SUPPORTED.join(', ')}`);
  process.exit(2);
}

const failed = (asked.length > 0 ? asked : SUPPORTED).filter((version) => {
  console.log(`\n=== Node ${version} ===`);
  const { status } = spawnSync(
    'npm',
    ['exec', '--yes', `--package=node@${version}`, '--', 'nx', 'run-many', '-t', 'build', 'test'],
    { stdio: 'inherit', env: { ...process.env, CI: 'true', NX_DAEMON: 'false' } },
  );
  return status !== 0;
});

console.log(failed.length === 0 ? '\nall passed' : `\nfailed on Node ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
