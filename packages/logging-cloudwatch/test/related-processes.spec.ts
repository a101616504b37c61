import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrived, ids, startProgram } from './support/program';

it('workers of a cluster and forked processes deliver each their lines, and what a killed one left', async () => {
  const service = await startCloudWatchEmulator();
  const spoolDir = mkdtempSync(join(tmpdir(), 'spools-'));
  const program = startProgram(service, spoolDir, {
    ...{ count: 200, end: 'naturally', fixture: 'family.cjs', options: { durability: 'record' } },
    env: {
      FAMILY: JSON.stringify([
        { from: 1_000, end: 'by process.exit in a later turn' },
        { from: 2_000, end: 'by itself at once' },
        { from: 3_000, end: 'after close' },
      ]),
    },
  });
  expect(await program.ended).toEqual({ code: 0, signal: null });
  const all = arrived(service);
  for (const from of [0, 1_000, 2_000, 3_000]) {
    expect(all.filter((id) => id >= from && id < from + 1_000)).toEqual(ids(200, from));
  }
  expect(program.failures()).toEqual([]);
  expect(readdirSync(spoolDir)).toEqual([]);
  await service.close();
  rmSync(spoolDir, { recursive: true });
});
