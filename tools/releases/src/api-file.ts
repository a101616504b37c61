import { resolve } from 'node:path';
import { WORKSPACE_ROOT } from './workspace';

/** The reviewed text of a package's public interface. */
export function apiFile(folder: string): string {
  return resolve(WORKSPACE_ROOT, 'docs/api', folder.replace('packages/', '') + '.d.ts.txt');
}
