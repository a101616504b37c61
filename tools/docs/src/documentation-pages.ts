import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Absolute path of the workspace. */
export const WORKSPACE_ROOT = resolve(__dirname, '../../..');

/** A page of Markdown. */
export interface Page {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly text: string;
}

/** Not of our writing. */
const FOREIGN = ['node_modules', 'dist', 'out-tsc', 'coverage'];

/** Every page of the repository: those at its root, and all below `docs` and the projects. */
export function documentationPages(): readonly Page[] {
  const paths = [pagesIn('.'), ...['docs', 'packages', 'apps', 'tools'].map(pagesBelow)].flat();
  return paths.map((path) => ({ path, text: readFileSync(join(WORKSPACE_ROOT, path), 'utf8') }));
}

function pagesBelow(folder: string): readonly string[] {
  const below = readdirSync(join(WORKSPACE_ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !FOREIGN.includes(entry.name))
    .flatMap(({ name }) => pagesBelow(join(folder, name)));
  return [...pagesIn(folder), ...below];
}

function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(WORKSPACE_ROOT, folder))
    .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
    .sort()
    .map((name) => join(folder, name));
}
