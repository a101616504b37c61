// Prints, as JSON, what publint and "are the types wrong" say about each folder that is named.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';

const target = mkdtempSync(join(tmpdir(), 'dashtam-pack-'));
const complaints = [];
for (const folder of process.argv.slice(2)) {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', target], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const tarball = new Uint8Array(readFileSync(join(target, packed.filename)));
  const { messages } = await publint({ strict: true, pack: { tarball: tarball.buffer } });
  complaints.push(...messages.map((message) => ({ folder, tool: 'publint', ...message })));

  const { types, problems } = await checkPackage(createPackageFromTarballData(tarball));
  if (!types) complaints.push({ folder, tool: 'attw', kind: 'NoTypes' });
  else complaints.push(...problems.map((problem) => ({ folder, tool: 'attw', ...problem })));
}
rmSync(target, { recursive: true });
console.log(JSON.stringify({ checked: process.argv.length - 2, complaints }));
