import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/** What `isSpoolDir` accepts, in words. */
export const SPOOL_DIR_RULE = 'the absolute path of a folder, which is made where it is missing';

/**
 * Whether spools may be asked for there. A relative path would lead elsewhere with each working
 * directory, and a later start must find what an earlier one left. Whether the folder can be
 * written is another question: disks come and go, and delivery goes on without them.
 */
export function isSpoolDir(path: unknown): path is string {
  return typeof path === 'string' && isAbsolute(path) && !isOtherThanFolder(path);
}

function isOtherThanFolder(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}
