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

/** Every page of the repository: those at its root, all below `docs`, and those of each project. */
export function documentationPages(): readonly Page[] {
  const projects = ['packages', 'apps', 'tools'].flatMap((top) =>
    readdirSync(join(WORKSPACE_ROOT, top)).map((name) => `${top}/${name}`),
  );
  const paths = [...pagesIn('.'), ...pagesIn('docs', true), ...projects.flatMap((p) => pagesIn(p))];
  return paths.map((path) => ({ path, text: readFileSync(join(WORKSPACE_ROOT, path), 'utf8') }));
}

function pagesIn(folder: string, recursive = false): readonly string[] {
  return readdirSync(join(WORKSPACE_ROOT, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
    .sort()
    .map((name) => join(folder, name));
}
