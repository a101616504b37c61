import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOwnFile, writeOwnFile } from './own-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'own-file-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('a file that was written is read back, whole, and nobody else may read it', () => {
  const path = join(folder, 'owner.json');
  writeOwnFile(path, 'a long text');
  writeOwnFile(path, 'short é');
  expect(readOwnFile(path)).toBe('short é');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('a link is not followed, whoever planted it', () => {
  const [target, link] = [join(folder, 'target'), join(folder, 'link')];
  writeFileSync(target, 'of somebody else');
  symlinkSync(target, link);
  expect(() => readOwnFile(link)).toThrow('ELOOP');
  expect(() => writeOwnFile(link, 'ours')).toThrow('ELOOP');
  expect(readFileSync(target, 'utf8')).toBe('of somebody else');
});
