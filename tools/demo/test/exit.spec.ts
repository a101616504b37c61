import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../src/deadline';

const WORKSPACE = join(__dirname, '../../..');
const DEADLINE_MS = 60_000;
jest.setTimeout(DEADLINE_MS);

/** A workspace in which the example app is what the test needs. */
async function workspaceWith(app: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  await cp(join(WORKSPACE, 'tools/demo/dist'), join(folder, 'tools/demo/dist'), {
    recursive: true,
  });
  await symlink(join(WORKSPACE, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(join(folder, 'apps/example-api/dist'), { recursive: true });
  await writeFile(join(folder, 'apps/example-api/dist/main.js'), app);
  return folder;
}

function startDemo(folder: string) {
  const child = spawn(process.execPath, [join(folder, 'tools/demo/dist/main.js')]);
  const out = { stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
  child.stdout.resume();
  return { child, out, closed: once(child, 'close') };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the demo', () => {
  it('fails and says why when the app does not start', async () => {
    const folder = await workspaceWith(`process.stderr.write('no such host'); process.exit(1);`);
    const { out, closed } = startDemo(folder);
    await expect(closed).resolves.toEqual([1, null]);
    expect(out.stderr).toContain('The app ended before it listened');
    expect(out.stderr).toContain('no such host');
    await rm(folder, { recursive: true });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('leaves no app behind after %s', async (signal) => {
    const folder = await workspaceWith(`
      require('node:fs').writeFileSync(__dirname + '/pid', String(process.pid));
      process.on('SIGTERM', () => undefined);
      setInterval(() => undefined, 1_000);
    `);
    const { child, closed } = startDemo(folder);
    const pidFile = join(folder, 'apps/example-api/dist/pid');
    const pid = await waitFor(
      'the start of the app',
      () => (existsSync(pidFile) && Number(readFileSync(pidFile, 'utf8'))) || undefined,
      DEADLINE_MS,
    );
    expect(isAlive(pid)).toBe(true);
    child.kill(signal);
    await expect(closed).resolves.toEqual([signal === 'SIGTERM' ? 143 : 130, null]);
    await waitFor('the end of the app', () => !isAlive(pid) || undefined, DEADLINE_MS);
    await rm(folder, { recursive: true });
  });
});
