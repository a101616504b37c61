import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isDead, isSameService, type Identity, type Owner, type SpoolTarget } from './owner';
import { segmentName, segmentStarts } from './segment';
import { isOwnFolder, leaseAgeMs, readOwner, touchLease, writeOwner } from './spool-folder';

const SPOOL_NAME = /^[0-9a-f]{16}$/;
const TAIL_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

/** A spool whose owner is dead, taken over. */
export interface AdoptedSpool {
  readonly folder: string;
  /** Where its lines belong, as its owner said. */
  readonly target: SpoolTarget;
}

/**
 * Takes over the spools under `root` that lead to the same service and whose owners are dead.
 * Folders of other users and links are left alone.
 */
export function adoptDeadSpools(
  root: string,
  target: SpoolTarget,
  self: Identity,
): readonly AdoptedSpool[] {
  return namesIn(root).flatMap((name) => {
    const folder = join(root, name);
    if (!SPOOL_NAME.test(name) || !isOwnFolder(folder)) return [];
    const owner = readOwner(folder);
    if (owner === undefined || !isSameService(owner.target, target)) return [];
    if (!isDead(owner.identity, self, leaseAgeMs(root, folder))) return [];
    const claimed = claim(root, folder, owner, self);
    return claimed === undefined ? [] : [{ folder: claimed, target: owner.target }];
  });
}

/** Where a spool that nobody writes to ends: after the last whole line. */
export function endOfSpool(folder: string): number {
  const start = segmentStarts(namesIn(folder)).at(-1);
  if (start === undefined) return 0;
  const file = openSync(join(folder, segmentName(start)), 'r');
  try {
    return start + lastLineEnd(file, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

/** Renaming is what decides among several who want it: it succeeds for one. */
function claim(root: string, folder: string, owner: Owner, self: Identity): string | undefined {
  const claimed = join(root, randomBytes(8).toString('hex'));
  try {
    renameSync(folder, claimed);
    if (JSON.stringify(readOwner(claimed)) !== JSON.stringify(owner)) {
      // Somebody was faster and says so by now.
      renameSync(claimed, folder);
      return undefined;
    }
    writeOwner(claimed, { identity: self, target: owner.target });
    touchLease(claimed);
    return claimed;
  } catch {
    return undefined;
  }
}

function lastLineEnd(file: number, size: number): number {
  const tail = Buffer.allocUnsafe(TAIL_BYTES);
  let end = size;
  while (end > 0) {
    const from = Math.max(0, end - TAIL_BYTES);
    const count = readSync(file, tail, 0, end - from, from);
    const newline = tail.subarray(0, count).lastIndexOf(NEWLINE);
    if (newline >= 0) return from + newline + 1;
    end = from;
  }
  return 0;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
