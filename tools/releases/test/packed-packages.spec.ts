import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../src/run';
import { PACKAGE_FOLDERS, WORKSPACE_ROOT } from '../src/workspace';

const SCRIPT = resolve(__dirname, '../scripts/check-packages.mjs');

/** What the two checkers complain of in these folders. */
async function check(...folders: string[]): Promise<unknown> {
  return JSON.parse(await run(process.execPath, [SCRIPT, ...folders], { cwd: WORKSPACE_ROOT }));
}

it('publint and "are the types wrong" find nothing in any package', async () => {
  expect(await check(...PACKAGE_FOLDERS)).toEqual({
    checked: PACKAGE_FOLDERS.length,
    complaints: [],
  });
}, 240_000);

it('a package without its built files would be found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dashtam-broken-'));
  const manifest = {
    name: 'broken',
    version: '1.0.0',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const { complaints } = (await check(folder)) as { complaints: { tool: string }[] };
  expect(new Set(complaints.map(({ tool }) => tool))).toEqual(new Set(['publint', 'attw']));
  rmSync(folder, { recursive: true });
}, 60_000);

it('each package carries the licence, which npm packs only from its own folder', () => {
  const licence = readFileSync(join(WORKSPACE_ROOT, 'LICENSE'), 'utf8');
  for (const folder of PACKAGE_FOLDERS) {
    expect(readFileSync(join(WORKSPACE_ROOT, folder, 'LICENSE'), 'utf8')).toBe(licence);
  }
});
