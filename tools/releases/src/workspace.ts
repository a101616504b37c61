import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Absolute path of the workspace. */
export const WORKSPACE_ROOT = resolve(__dirname, '../../..');

/** The folders of all packages that teams install, relative to the workspace root. */
export const PACKAGE_FOLDERS = readdirSync(resolve(WORKSPACE_ROOT, 'packages')).map(
  (name) => `packages/${name}`,
);
