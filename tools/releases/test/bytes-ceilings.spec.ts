import { BYTES_CEILINGS } from '../src/bytes-ceilings';
import { run } from '../src/run';
import { PACKAGE_FOLDERS, WORKSPACE_ROOT } from '../src/workspace';

interface Packed {
  readonly name: string;
  readonly unpackedSize: number;
}

it('no package takes more bytes than its ceiling says', async () => {
  const folders = PACKAGE_FOLDERS.flatMap((folder) => ['-w', folder]);
  const answer = await run('npm', ['pack', '--dry-run', '--json', ...folders], {
    cwd: WORKSPACE_ROOT,
  });
  const packed = Object.values(JSON.parse(answer) as Record<string, Packed>);
  expect(packed.map(({ name }) => name).toSorted()).toEqual(Object.keys(BYTES_CEILINGS));

  const above = packed.flatMap(({ name, unpackedSize }) => {
    const { kilobytes = 0 } = BYTES_CEILINGS[name] ?? {};
    const taken = Math.ceil(unpackedSize / 1_000);
    return taken > kilobytes ? [`${name} takes ${taken} kB of ${kilobytes} kB`] : [];
  });
  expect(above).toEqual([]);
}, 60_000);
