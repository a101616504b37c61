import type { PrivateRegistry } from './private-registry';
import { run } from './run';
import { PACKAGE_FOLDERS, WORKSPACE_ROOT } from './workspace';

/** Publishes what is built of every package, as `nx release publish` does. */
export async function publishPackages(registry: PrivateRegistry): Promise<void> {
  const workspaces = PACKAGE_FOLDERS.flatMap((folder) => ['--workspace', folder]);
  await run('npm', ['publish', '--ignore-scripts', ...workspaces], {
    cwd: WORKSPACE_ROOT,
    env: registry.env,
  });
}
