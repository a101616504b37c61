import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import {
  capacityOf,
  createSpoolFolder,
  fateOf,
  isOwnFolder,
  isTrusted,
  leaseAgeMs,
  openLease,
  readOwner,
  removeSpool,
  spoolRoots,
  touchLease,
  type SpoolRoot,
} from './spool-folder';

const OWNER = {
  identity: { pid: 7, startTime: '1' },
  target: { region: 'us-east-1', logGroup: '/g', logStream: 's' },
};

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'roots-'))));
afterEach(() => rmSync(root, { recursive: true }));

const rootAt = (path: string, isOurs = false): SpoolRoot => ({ path, isOurs, share: 0.1 });
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('a new spool', () => {
  it('is a folder that only its user enters, and says whose it is', () => {
    const folder = createSpoolFolder(rootAt(join(root, 'made', 'when missing')), OWNER);
    expect(modeOf(folder)).toBe(0o700);
    expect(readdirSync(folder).toSorted()).toEqual(['cursor', 'lease', 'owner.json']);
    expect(readOwner(folder)).toEqual(OWNER);
    removeSpool(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('closes a folder of ours that others could enter', () => {
    const ours = join(root, 'ours');
    mkdirSync(ours);
    createSpoolFolder(rootAt(ours, true), OWNER);
    expect(modeOf(ours)).toBe(0o700);
  });

  it('is not made where somebody has planted a link', () => {
    const [elsewhere, link] = [join(root, 'elsewhere'), join(root, 'link')];
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, link);
    const refusal = `${link} is a link or belongs to another user`;
    expect(() => createSpoolFolder(rootAt(link, true), OWNER)).toThrow(refusal);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('leaves nothing behind when it cannot be finished', () => {
    const owner = Object.defineProperty({ ...OWNER }, 'target', {
      enumerable: true,
      get: () => {
        throw new Error('the disk is full');
      },
    });
    expect(() => createSpoolFolder(rootAt(root), owner)).toThrow('the disk is full');
    expect(readdirSync(root)).toEqual([]);
  });

  it('holds 64 KiB at least and 512 MiB at most', () => {
    expect(capacityOf({ ...rootAt(root), share: 0 })).toBe(64 * 1024);
    expect(capacityOf({ ...rootAt(root), share: 1_000_000 })).toBe(512 * 1024 * 1024);
  });
});

describe('the places for spools', () => {
  it('are the configured one, the temporary folder and the shared memory, each for one user', () => {
    const name = `dashtam-logging-${process.getuid?.() ?? 'user'}`;
    expect(spoolRoots('/volume').map(({ path, isOurs }) => [path, isOurs])).toEqual([
      ['/volume', false],
      [join(tmpdir(), name), true],
      [join('/dev/shm', name), true],
    ]);
    expect(spoolRoots(undefined)).toHaveLength(2);
  });

  it('stay where they are when the application changes its folder', () => {
    const { TMPDIR } = process.env;
    process.env['TMPDIR'] = 'relative';
    const paths = spoolRoots(undefined).map(({ path }) => path);
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    expect(paths.filter((path) => !isAbsolute(path))).toEqual([]);
  });

  it('have no shared memory where the system has none', () => {
    const { platform } = process;
    Object.defineProperty(process, 'platform', { value: 'win32' });
    const roots = spoolRoots(undefined);
    Object.defineProperty(process, 'platform', { value: platform });
    expect(roots).toHaveLength(1);
  });

  it('are trusted when they are configured, or a folder of ours that is really ours', () => {
    expect(isTrusted(rootAt(join(root, 'any')))).toBe(true);
    expect(isTrusted(rootAt(join(root, 'missing'), true))).toBe(false);
    expect(isTrusted(rootAt(root, true))).toBe(true);
    // Only root can give a folder away.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(root, 12_345, 12_345);
    expect(isOwnFolder(root)).toBe(!isRoot);
  });
});

describe('an owner', () => {
  it('is unknown where its file is missing, damaged or a link', () => {
    const folder = createSpoolFolder(rootAt(root), OWNER);
    const file = join(folder, 'owner.json');
    writeFileSync(file, '{"identity":');
    expect(readOwner(folder)).toBeUndefined();
    renameSync(file, join(root, 'target'));
    symlinkSync(join(root, 'target'), file);
    expect(readOwner(folder)).toBeUndefined();
  });
});

describe('a lease', () => {
  it('is as old as its last touch, by the clock of its disk', () => {
    const folder = createSpoolFolder(rootAt(root), OWNER);
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(join(folder, 'lease'), hourAgo, hourAgo);
    expect(leaseAgeMs(root, folder)).toBeGreaterThan(3_500_000);
    touchLease(folder);
    expect(leaseAgeMs(root, folder)).toBeLessThan(3_500_000);
    rmSync(join(folder, 'lease'));
    expect(leaseAgeMs(root, folder)).toBe(Infinity);
    expect(readdirSync(root)).toHaveLength(1);
  });

  it('is no sign of death where the disk does not say how old it is', () => {
    const folder = createSpoolFolder(rootAt(root), OWNER);
    expect(leaseAgeMs(join(root, 'missing'), folder)).toBe(0);
  });

  it('tells a spool that was deleted from one that was taken over', () => {
    const deleted = createSpoolFolder(rootAt(root), OWNER);
    const taken = createSpoolFolder(rootAt(root), OWNER);
    const leases = [openLease(deleted), openLease(taken)] as const;
    expect(fateOf(deleted, leases[0])).toBe('moved');
    rmSync(deleted, { recursive: true });
    const claimed = join(root, '0123456789abcdef');
    renameSync(taken, claimed);
    touchLease(claimed);
    rmSync(claimed, { recursive: true });
    expect(leases.map((lease, at) => fateOf([deleted, taken][at] ?? '', lease))).toEqual([
      'deleted',
      'taken',
    ]);
    leases.forEach(closeSync);
  });
});
