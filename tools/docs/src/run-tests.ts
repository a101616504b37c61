import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from './documentation-pages';

const JEST = join(WORKSPACE_ROOT, 'node_modules/jest/bin/jest.js');

/**
 * Runs compiled files of a folder as tests, by Jest with no settings but where they are.
 *
 * @returns what Jest reports: its list of tests, and each failure
 */
export function runTests(folder: string, files: readonly string[]): string {
  const config = { rootDir: folder, testMatch: ['**/*.js'], transform: {} };
  const how = ['--config', JSON.stringify(config), '--verbose', '--runInBand'];
  const child = spawnSync(process.execPath, [JEST, ...how, '--runTestsByPath', ...files], {
    encoding: 'utf8',
    cwd: folder,
    // The report is read, whatever colours the terminal around it wants.
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  return child.stdout + child.stderr;
}
