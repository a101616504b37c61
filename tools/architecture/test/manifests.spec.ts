import { DEPENDENCY_TABLE, NPM_IN_ALL_TESTS, PACKAGES_OF_MAIN } from '../src/dependency-table';
import { listProjects, productionDependencies, readManifest } from '../src/manifest';

const rows = DEPENDENCY_TABLE.map((row) => ({ ...row, manifest: readManifest(row.folder) }));

it('every package and application has a row in the table', () => {
  expect([...listProjects('packages'), ...listProjects('apps')].sort()).toEqual(
    rows.map(({ folder }) => folder).sort(),
  );
});

describe.each(rows)('$folder/package.json', (row) => {
  const { folder, name, packages, npm, inTests, manifest } = row;

  it('has the name of its row', () => {
    expect(manifest.name).toBe(name);
  });

  it('depends on what its row allows, no more and no less', () => {
    const ofMain = folder.startsWith('apps/') ? PACKAGES_OF_MAIN : [];
    expect(productionDependencies(manifest)).toEqual([...packages, ...npm, ...ofMain].sort());
  });

  it('needs for development only what its test files may import', () => {
    const known = new Set([...npm, ...NPM_IN_ALL_TESTS, ...inTests.packages, ...inTests.npm]);
    const others = Object.keys(manifest.devDependencies ?? {}).filter(
      (dependency) => !known.has(dependency) && !dependency.startsWith('@types/'),
    );
    expect(others).toEqual([]);
  });
});

describe.each(rows.filter(({ folder }) => folder.startsWith('packages/')))(
  '$folder/package.json, as it is published',
  ({ folder, manifest }) => {
    it('says what a registry and a user want to know', () => {
      const wanted = {
        description: expect.stringMatching(/\.$/) as unknown,
        license: 'MIT',
        repository: { type: 'git', directory: folder },
        engines: { node: expect.any(String) as unknown },
        sideEffects: expect.anything() as unknown,
        files: expect.arrayContaining(['dist']) as unknown,
        exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
        main: './dist/index.js',
        types: './dist/index.d.ts',
        publishConfig: { access: 'public' },
      };
      expect(manifest).toMatchObject(wanted);
      expect(manifest.keywords?.length).toBeGreaterThan(0);
    });

    it('has one version with the others, and names ranges for what its user brings', () => {
      const own = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
        ([name]) => name.startsWith('@dashtam/'),
      );
      expect(own.filter(([, range]) => range !== manifest['version'])).toEqual([]);
      const peers = Object.values(manifest.peerDependencies ?? {});
      expect(peers.filter((range) => !/^[\^~>]/.test(range))).toEqual([]);
    });
  },
);

it('no package depends on itself by way of others, not even in its tests', () => {
  const manifests = [...listProjects('packages'), ...listProjects('apps')].map(readManifest);
  const next = new Map(
    manifests.map(({ name, dependencies, devDependencies }) => [
      name,
      Object.keys({ ...dependencies, ...devDependencies }),
    ]),
  );
  const findCycle = (name: string, path: readonly string[]): readonly string[] | undefined =>
    path.includes(name)
      ? [...path, name]
      : next
          .get(name)
          ?.map((dependency) => findCycle(dependency, [...path, name]))
          .find((cycle) => cycle !== undefined);
  expect(manifests.map(({ name }) => findCycle(name, [])).filter(Boolean)).toEqual([]);
});
