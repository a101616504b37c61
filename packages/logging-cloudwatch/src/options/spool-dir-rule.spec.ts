import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSpoolDir } from './spool-dir-rule';

it.each([
  ['a folder', tmpdir(), true],
  ['a folder that is still to be made', join(tmpdir(), 'no', 'such', 'folder'), true],
  ['a relative path', 'var/spool', false],
  ['a file', __filename, false],
  ['nothing', '', false],
  ['no text', 5, false],
])('%s', (_name, path, expected) => {
  expect(isSpoolDir(path)).toBe(expected);
});
