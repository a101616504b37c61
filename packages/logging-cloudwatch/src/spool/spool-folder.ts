import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createCursor } from './cursor';
import { readOwnFile, writeOwnFile } from './own-file';
import { parseOwner, type Owner } from './owner';

/** A folder in which spools may be made. */
export interface SpoolRoot {
  readonly path: string;
  /** Made by us for one user; another user's is refused. */
  readonly isOurs: boolean;
  /** Share of the disk that a spool may fill. */
  readonly share: number;
}

const SHARED_MEMORY = '/dev/shm';
const OWNER = 'owner.json';
const LEASE = 'lease';
const LARGEST_BYTES = 512 * 1024 * 1024;
const SMALLEST_BYTES = 64 * 1024;

/** Where a spool may go, the best place first. */
export function spoolRoots(spoolDir: string | undefined): readonly SpoolRoot[] {
  const name = `dashtam-logging-${userId() ?? 'user'}`;
  const own: SpoolRoot[] =
    spoolDir === undefined ? [] : [{ path: spoolDir, isOurs: false, share: 0.1 }];
  return [
    ...own,
    // Resolved, since TMPDIR may be relative and the application may change its folder.
    { path: resolve(tmpdir(), name), isOurs: true, share: 0.1 },
    ...(process.platform === 'linux'
      ? [{ path: join(SHARED_MEMORY, name), isOurs: true, share: 0.25 }]
      : []),
  ];
}

/**
 * Makes a new spool: a folder with a random name that only this user can enter.
 *
 * @throws Error that says why there can be none here
 */
export function createSpoolFolder(root: SpoolRoot, owner: Owner): string {
  makeRoot(root);
  if (root.isOurs) checkOwnFolder(root.path);
  const folder = join(root.path, randomBytes(8).toString('hex'));
  mkdirSync(folder, { mode: 0o700 });
  try {
    writeOwner(folder, owner);
    touchLease(folder);
    // Its bytes are taken now, so that a disk that fills up later does not stop delivery.
    createCursor(folder);
  } catch (error) {
    removeSpool(folder);
    throw error;
  }
  return folder;
}

/** UTF-8 bytes that a spool may hold here: 512 MiB or the root's share of the disk. */
export function capacityOf({ path, share }: SpoolRoot): number {
  const { blocks, bsize } = statfsSync(path);
  return Math.max(SMALLEST_BYTES, Math.min(LARGEST_BYTES, Math.floor(blocks * bsize * share)));
}

/** Whether spools under a root may be believed: what we made for one user must be that user's. */
export function isTrusted({ path, isOurs }: SpoolRoot): boolean {
  return !isOurs || isOwnFolder(path);
}

/** Whether a path is a folder of this user and no link. */
export function isOwnFolder(path: string): boolean {
  try {
    const found = lstatSync(path);
    return found.isDirectory() && found.uid === (userId() ?? found.uid);
  } catch {
    return false;
  }
}

/** Says whose a spool is. @throws the system's error, also where the folder is gone */
export function writeOwner(folder: string, owner: Owner): void {
  const draft = join(folder, `${OWNER}.new`);
  writeOwnFile(draft, JSON.stringify(owner));
  renameSync(draft, join(folder, OWNER));
}

/** Whose a spool is; undefined where that cannot be read. */
export function readOwner(folder: string): Owner | undefined {
  try {
    return parseOwner(readOwnFile(join(folder, OWNER)));
  } catch {
    return undefined;
  }
}

/** Shows that the owner lives. @throws where the spool is gone: somebody took it over */
export function touchLease(folder: string): void {
  // Written, so that the disk's own clock stamps it, which may not be this machine's.
  writeOwnFile(join(folder, LEASE), leaseText(folder));
}

/** Opens the lease for `fateOf`. @throws the system's error */
export function openLease(folder: string): number {
  return openSync(join(folder, LEASE), constants.O_RDONLY | constants.O_NOFOLLOW);
}

/** What became of a folder that is gone: nobody has its lines, they lie elsewhere, or an heir has them. */
export type FolderFate = 'deleted' | 'moved' | 'taken';

/**
 * What became of the folder of a lease that was ours. Whoever adopts a spool gives it a new name
 * and the lease its text, and only then may delete it.
 *
 * @throws the system's error
 */
export function fateOf(folder: string, lease: number): FolderFate {
  const text = Buffer.alloc(leaseText(folder).length);
  readSync(lease, text, 0, text.length, 0);
  if (text.toString() !== leaseText(folder)) return 'taken';
  return fstatSync(lease).nlink > 0 ? 'moved' : 'deleted';
}

/** The name of the folder, which each owner chooses anew. */
function leaseText(folder: string): string {
  return basename(folder);
}

/**
 * Milliseconds since the lease was touched, by the clock of its disk; Infinity without one, 0 where
 * the disk does not say: that is no sign of death. Never throws.
 */
export function leaseAgeMs(root: string, folder: string): number {
  const probe = join(root, `.now-${randomBytes(8).toString('hex')}`);
  try {
    writeFileSync(probe, '', { mode: 0o600, flag: 'wx' });
    const nowMs = statSync(probe).mtimeMs;
    const lease = lstatSync(join(folder, LEASE), { throwIfNoEntry: false });
    return lease === undefined ? Infinity : nowMs - lease.mtimeMs;
  } catch {
    return 0;
  } finally {
    removeSpool(probe);
  }
}

/** Removes a spool and what it holds, or a file. Never throws: a later start takes up what stays. */
export function removeSpool(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // An empty spool does no harm.
  }
}

/** Folders above it are made where they are missing, /dev/shm apart. */
function makeRoot({ path }: SpoolRoot): void {
  if (!path.startsWith(SHARED_MEMORY)) mkdirSync(path, { recursive: true, mode: 0o700 });
  else if (!isOwnFolder(path)) mkdirSync(path, { mode: 0o700 });
}

function checkOwnFolder(path: string): void {
  if (!isOwnFolder(path)) throw new Error(`${path} is a link or belongs to another user`);
  if ((lstatSync(path).mode & 0o077) !== 0) chmodSync(path, 0o700);
}

function userId(): number | undefined {
  return process.getuid?.();
}
