import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';

const { O_CREAT, O_NOFOLLOW, O_RDONLY, O_TRUNC, O_WRONLY } = constants;

/** Text of a small file. @throws the system's error, also where the name is a link */
export function readOwnFile(path: string): string {
  const file = openSync(path, O_RDONLY | O_NOFOLLOW);
  try {
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** Writes a small file that only this user reads. @throws as `readOwnFile` */
export function writeOwnFile(path: string, text: string): void {
  const file = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
