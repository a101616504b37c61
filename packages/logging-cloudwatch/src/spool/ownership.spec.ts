import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveSpool } from '../../test/support/left-spool';
import { createManualClock, type ManualClock } from '../../test/support/manual-clock';
import { Ownership } from './ownership';
import { touchLease } from './spool-folder';

let root: string;
let folder: string;
let clock: ManualClock;
let ownership: Ownership;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'spools-'));
  folder = leaveSpool(root);
  clock = createManualClock();
  ownership = new Ownership(folder, clock);
});
afterEach(() => {
  ownership.stop();
  rmSync(root, { recursive: true });
});

const lease = () => join(folder, 'lease');
const age = () => utimesSync(lease(), new Date(0), new Date(0));
const isTouched = () => statSync(lease()).mtimeMs > 0;

it('keeps the lease young, until it is stopped', async () => {
  age();
  await clock.advance(15_000);
  expect(isTouched()).toBe(true);
  ownership.stop();
  age();
  await clock.advance(60_000);
  expect(isTouched()).toBe(false);
});

it('costs no I/O when it was checked a moment ago', async () => {
  age();
  await clock.advance(9_999);
  expect(ownership.isKept()).toBe(true);
  expect(isTouched()).toBe(false);
  await clock.advance(1);
  expect(ownership.isKept()).toBe(true);
  expect(isTouched()).toBe(true);
});

it('looks at once when the clock was set back', async () => {
  age();
  await clock.advance(-86_400_000);
  ownership.isKept();
  expect(isTouched()).toBe(true);
});

it('is lost for good with the folder', () => {
  renameSync(folder, `${folder}-gone`);
  expect(ownership.isKept()).toBe(true);
  expect(ownership.look()).toBe(false);
  renameSync(`${folder}-gone`, folder);
  expect(ownership.look()).toBe(false);
  expect(ownership.isKept()).toBe(false);
});

describe('a folder that is gone', () => {
  it('was deleted', () => {
    rmSync(folder, { recursive: true });
    expect(ownership.fate()).toBe('deleted');
  });

  it('was moved where nobody else has had it', () => {
    renameSync(folder, `${folder}-gone`);
    expect(ownership.fate()).toBe('moved');
  });

  it('was taken where somebody has it, also once it is delivered and removed', () => {
    const taken = join(root, 'f'.repeat(16));
    renameSync(folder, taken);
    touchLease(taken);
    expect(readFileSync(join(taken, 'lease'), 'utf8')).toBe('f'.repeat(16));
    expect(ownership.fate()).toBe('taken');
    rmSync(taken, { recursive: true });
    expect(ownership.fate()).toBe('taken');
  });

  it('nobody knows after the end', () => {
    ownership.stop();
    rmSync(folder, { recursive: true });
    expect(ownership.fate()).toBe('taken');
  });
});
