import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WORKSPACE_ROOT } from '../src/workspace-root';

// What a lint verdict depends on: the project's own files (which hold its package.json), those of
// the projects it imports, the rules, and the tools that apply them.
interface NxJson {
  readonly namedInputs: Readonly<Record<string, readonly unknown[]>>;
  readonly targetDefaults: { readonly lint: { readonly inputs: readonly unknown[] } };
}

const nx = JSON.parse(readFileSync(resolve(WORKSPACE_ROOT, 'nx.json'), 'utf8')) as NxJson;

it('a lint result is taken from the cache only where nothing changed that lint reads', () => {
  expect(nx.targetDefaults.lint.inputs).toEqual(['default', '^default', 'walls']);
  expect(nx.namedInputs.default).toContain('{projectRoot}/**/*');
  expect(nx.namedInputs.walls).toEqual(
    expect.arrayContaining([
      '{workspaceRoot}/.eslintrc.json',
      '{workspaceRoot}/eslint.config.mjs',
      '{workspaceRoot}/tools/architecture/rules/**/*',
    ]),
  );
});
