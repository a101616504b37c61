import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { WORKSPACE_ROOT } from './documentation-pages';
import type { Printed } from './run-snippets';

const COMMANDS = join(__dirname, '..', 'scripts', 'commands');

/**
 * Runs a script as a reader would, from the root of the repository.
 *
 * @throws Error with its output, where a command of it fails
 */
export function runScript(script: string, env: Readonly<Record<string, string>>): Printed {
  const path = [COMMANDS, process.env['PATH']].join(delimiter);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--norc', '-euo', 'pipefail', '-c', script],
    {
      cwd: WORKSPACE_ROOT,
      env: { ...env, PATH: path },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  if (status !== 0) throw new Error(`${script}\nended with ${status}:\n${stdout}${stderr}`);
  return { stdout, stderr };
}

/** What bash finds wrong with scripts that are not run; empty when all can be read. */
export function unreadableScripts(scripts: readonly string[]): string {
  return scripts.map((script) => spawnSync('bash', ['-n'], { input: script }).stderr).join('');
}
