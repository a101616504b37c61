import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from '../src/documentation-pages';

interface Policy {
  readonly from?: { readonly element?: { readonly type?: string }; readonly file?: object };
  readonly allow: { readonly dependency?: { readonly source: readonly string[] } };
}

interface Rules {
  readonly settings: {
    readonly 'boundaries/elements': readonly { readonly type: string; readonly pattern: string }[];
  };
  readonly rules: {
    readonly 'boundaries/dependencies': readonly [string, { readonly policies: readonly Policy[] }];
  };
}

function read(path: string): string {
  return readFileSync(join(WORKSPACE_ROOT, path), 'utf8');
}

it('the table of docs/architecture.md is the list of .eslintrc.json', () => {
  const { settings, rules } = JSON.parse(read('.eslintrc.json')) as Rules;
  const folders = new Map(settings['boundaries/elements'].map((one) => [one.type, one.pattern]));
  const allowed = rules['boundaries/dependencies'][1].policies
    .filter(({ from }) => from?.element?.type !== undefined && from.file === undefined)
    .map(({ from, allow }) => [
      folders.get(from?.element?.type ?? ''),
      allow.dependency?.source ?? [],
    ])
    .filter(([folder]) => folder !== 'tools/*');
  const rows = [...read('docs/architecture.md').matchAll(/^\| `([^`]+)` +\|[^|]+\|(.+)\|$/gm)];
  const said = rows.map(([, folder, names = '']) => [
    folder,
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  ]);
  expect(said).toEqual(allowed);
});
