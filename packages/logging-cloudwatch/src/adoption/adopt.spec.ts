import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveSpool, TARGET } from '../../test/support/left-spool';
import { adopt, findDeadSpools, letGo, type DeadSpool } from './adopt';
import { currentIdentity } from '../spool/owner';
import { readOwner, type SpoolRoot } from '../spool/spool-folder';

const heir = { target: TARGET, identity: currentIdentity() };
const longAgo = new Date(Date.now() - 120_000);

let root: string;
let roots: readonly SpoolRoot[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'spools-'));
  roots = [{ path: root, isOurs: false, share: 0.1 }];
});
afterEach(() => rmSync(root, { recursive: true }));

const found = (): readonly string[] => findDeadSpools(roots, heir).map(({ folder }) => folder);

describe('a spool is found', () => {
  it('when its owner is dead and it leads to the same service', () => {
    const folder = leaveSpool(root);
    expect(findDeadSpools(roots, heir)).toEqual([
      { root, folder, owner: { identity: { pid: 0 }, target: TARGET } },
    ]);
  });

  it('in every place where spools may be', () => {
    const other = join(root, 'other');
    mkdirSync(other);
    const first = leaveSpool(root);
    const second = leaveSpool(other);
    roots = [
      ...roots,
      { path: other, isOurs: true, share: 0.1 },
      { path: join(root, 'missing'), isOurs: false, share: 0.1 },
    ];
    expect(found()).toEqual([first, second]);
  });

  it('in another container once its lease is old', () => {
    const folder = leaveSpool(root, { identity: { pid: 1, pidNamespace: 'another' } });
    expect(found()).toEqual([]);
    utimesSync(join(folder, 'lease'), longAgo, longAgo);
    expect(found()).toEqual([folder]);
    expect(readdirSync(root)).toHaveLength(1);
  });
});

describe('a spool is left alone', () => {
  it.each([
    ['of a living process', { identity: currentIdentity() }],
    ['that leads elsewhere', { target: { ...TARGET, logGroup: '/other' } }],
    ['with another name', { name: 'notes' }],
  ])('%s', (_name, left) => {
    leaveSpool(root, left);
    expect(found()).toEqual([]);
  });

  it('that is a link', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    symlinkSync(leaveSpool(elsewhere), join(root, '1'.repeat(16)));
    expect(found()).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it('of another user', () => {
    if (process.getuid?.() !== 0) return;
    chownSync(leaveSpool(root), 12_345, 12_345);
    expect(found()).toEqual([]);
  });

  it('under a folder that should be ours and is a link', () => {
    leaveSpool(root);
    const path = `${root}-link`;
    symlinkSync(root, path);
    roots = [{ path, isOurs: true, share: 0.1 }];
    expect(found()).toEqual([]);
    rmSync(path);
  });

  it('whose owner cannot be read, and that is told once it is old', () => {
    const folder = leaveSpool(root);
    writeFileSync(join(folder, 'owner.json'), '{');
    const unreadable: string[] = [];
    const look = () => findDeadSpools(roots, heir, (each) => unreadable.push(each));
    expect([look(), unreadable]).toEqual([[], []]);
    utimesSync(join(folder, 'lease'), longAgo, longAgo);
    expect([look(), unreadable]).toEqual([[], [folder]]);
  });
});

describe('adoption', () => {
  const dead = (): DeadSpool => {
    leaveSpool(root);
    const [spool] = findDeadSpools(roots, heir);
    if (spool === undefined) throw new Error('no dead spool');
    return spool;
  };

  it('gives the spool a new name and owner', () => {
    const spool = dead();
    const adopted = adopt(spool, heir);
    expect(existsSync(spool.folder)).toBe(false);
    expect(adopted?.target).toEqual(TARGET);
    expect(readOwner(adopted?.folder ?? '')).toEqual(heir);
    expect(found()).toEqual([]);
  });

  it('succeeds for one', () => {
    const spool = dead();
    expect(adopt(spool, heir)).toBeDefined();
    expect(adopt(spool, heir)).toBeUndefined();
  });

  it('is given up where somebody else has become the owner meanwhile', () => {
    const spool = dead();
    rmSync(spool.folder, { recursive: true });
    leaveSpool(root, { identity: { pid: 77, bootId: 'another' } });
    expect(adopt(spool, heir)).toBeUndefined();
    expect(readOwner(spool.folder)?.identity).toMatchObject({ pid: 77 });
  });

  it('of a spool with a planted link is refused, and leaves it as it was', () => {
    const spool = dead();
    const target = join(root, 'target');
    renameSync(join(spool.folder, 'lease'), target);
    symlinkSync(target, join(spool.folder, 'lease'));
    expect(() => adopt(spool, heir)).toThrow('ELOOP');
    expect(found()).toEqual([spool.folder]);
  });

  it('can be undone', () => {
    const adopted = adopt(dead(), heir);
    if (adopted === undefined) throw new Error('not adopted');
    letGo(adopted);
    expect(found()).toEqual([adopted.folder]);
    rmSync(adopted.folder, { recursive: true });
    expect(() => letGo(adopted)).not.toThrow();
  });
});
