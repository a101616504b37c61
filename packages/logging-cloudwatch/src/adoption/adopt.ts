import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  isDead,
  isLeaseStale,
  isSameService,
  type Identity,
  type Owner,
  type SpoolTarget,
} from '../spool/owner';
import {
  isOwnFolder,
  isTrusted,
  leaseAgeMs,
  readOwner,
  touchLease,
  writeOwner,
  type SpoolRoot,
} from '../spool/spool-folder';

const SPOOL_NAME = /^[0-9a-f]{16}$/;

/** A spool whose owner is dead. */
export interface DeadSpool {
  readonly root: string;
  readonly folder: string;
  readonly owner: Owner;
}

/** A spool of a dead owner, taken over. */
export interface AdoptedSpool {
  readonly folder: string;
  /** Where its lines belong, as its owner said. */
  readonly target: SpoolTarget;
}

/** Who looks for dead owners. */
export interface Heir {
  readonly target: SpoolTarget;
  readonly identity: Identity;
}

/**
 * The spools under `roots` that lead to the heir's service and whose owners are dead. Folders of
 * other users and links are left alone.
 *
 * @param onUnreadable told of folders that nobody has touched for long and whose owner cannot be
 * read; default: nobody is
 */
export function findDeadSpools(
  roots: readonly SpoolRoot[],
  heir: Heir,
  onUnreadable: (folder: string) => void = () => undefined,
): readonly DeadSpool[] {
  return roots.filter(isTrusted).flatMap(({ path: root }) =>
    namesIn(root).flatMap((name) => {
      const folder = join(root, name);
      if (!SPOOL_NAME.test(name) || !isOwnFolder(folder)) return [];
      const owner = readOwner(folder);
      if (owner === undefined) {
        if (isLeaseStale(leaseAgeMs(root, folder))) onUnreadable(folder);
        return [];
      }
      if (!isSameService(owner.target, heir.target)) return [];
      const isLeft = isDead(owner.identity, heir.identity, () => leaseAgeMs(root, folder));
      return isLeft ? [{ root, folder, owner }] : [];
    }),
  );
}

/**
 * Takes a spool over; undefined where somebody else was faster.
 *
 * @throws the system's error where the spool cannot be ours: it is left to nobody
 */
export function adopt({ root, folder, owner }: DeadSpool, heir: Heir): AdoptedSpool | undefined {
  const claimed = join(root, randomBytes(8).toString('hex'));
  const spool = { folder: claimed, target: owner.target };
  try {
    // Renaming is what decides among several who want it: it succeeds for one.
    renameSync(folder, claimed);
    if (JSON.stringify(readOwner(claimed)) !== JSON.stringify(owner)) {
      // Somebody was faster and says so by now.
      renameSync(claimed, folder);
      return undefined;
    }
    writeOwner(claimed, { identity: heir.identity, target: owner.target });
    touchLease(claimed);
    return spool;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    letGo(spool);
    renameSync(claimed, folder);
    throw error;
  }
}

/** Leaves a spool to nobody, so that whoever looks next takes it. */
export function letGo({ folder, target }: AdoptedSpool): void {
  try {
    writeOwner(folder, { identity: { pid: 0 }, target });
  } catch {
    // Somebody has it already, or its lease runs out by itself.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
