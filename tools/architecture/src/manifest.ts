import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WORKSPACE_ROOT } from './workspace-root';

type Names = Readonly<Record<string, string>>;

/** The parts of a package.json that the table speaks about. */
export interface Manifest {
  readonly name: string;
  readonly dependencies?: Names;
  readonly peerDependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly devDependencies?: Names;
  readonly keywords?: readonly string[];
  readonly repository?: { readonly directory?: string };
  readonly [field: string]: unknown;
}

/** Reads the package.json of a project, given its folder relative to the workspace root. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(
    readFileSync(resolve(WORKSPACE_ROOT, folder, 'package.json'), 'utf8'),
  ) as Manifest;
}

/** Folders, relative to the workspace root, of all projects below one of its top folders. */
export function listProjects(top: 'packages' | 'apps' | 'tools'): string[] {
  return readdirSync(resolve(WORKSPACE_ROOT, top))
    .map((name) => `${top}/${name}`)
    .filter((folder) => existsSync(resolve(WORKSPACE_ROOT, folder, 'package.json')));
}

/**
 * Names of the packages that an installed `manifest` brings along or asks its user for. The types of
 * one of them (`@types/express` beside `express`) are no package of their own.
 */
export function productionDependencies(manifest: Manifest): string[] {
  const { dependencies, peerDependencies, optionalDependencies } = manifest;
  const names = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });
  const typesOf = (name: string): string => `@types/${name}`;
  return names.filter((name) => !names.map(typesOf).includes(name)).sort();
}
