import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of what this process has open. */
export function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(join('/proc/self/fd', descriptor))];
    } catch {
      // The descriptor of the listing itself is gone by now.
      return [];
    }
  });
}
