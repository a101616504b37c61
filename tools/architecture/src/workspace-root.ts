import { resolve } from 'node:path';

/** Absolute path of the workspace. */
export const WORKSPACE_ROOT = resolve(__dirname, '../../..');
