import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { comparedOutput } from '../src/compared-output';
import { compileSnippets } from '../src/compile-snippets';
import { documentationPages, WORKSPACE_ROOT } from '../src/documentation-pages';
import { compiledFile, documentedPage } from '../src/documented-page';
import { withOptionTables } from '../src/option-tables';
import { runScript, unreadableScripts } from '../src/run-script';
import { runSnippets } from '../src/run-snippets';
import { runTests } from '../src/run-tests';

const texts = documentationPages();
const pages = texts.map(documentedPage);
const blocks = pages.flatMap((page) => page.blocks);
// Programs of other projects stand alone: what they install may give a request another `log`.
const [here, elsewhere] = [true, false].map((isHere) =>
  pages
    .map(({ programs }) => programs)
    .filter(({ folder }) => folder.startsWith(join(WORKSPACE_ROOT, 'tools/docs')) === isHere),
);
const problems = [...compileSnippets(here ?? []), ...compileSnippets(elsewhere ?? [])];
// Nothing can be run before everything compiles.
if (problems.length > 0) throw new Error(problems.join('\n'));

/** Quiet where the AWS SDK has opinions about Node; JSON lines where nothing else is asked for. */
const ENV = { ENVIRONMENT: 'ci', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

const running = pages.filter(({ runs }) => runs.length > 0);

it.each(running.map((page) => ({ path: page.path, page })))(
  'the programs of $path run, and print what it says',
  async ({ page }) => {
    const programs = page.runs.filter(({ block }) => block.language === 'ts');
    const printed = await runSnippets(
      programs.map(({ block }) => compiledFile(page, block)),
      ENV,
    );
    const compared = page.runs.flatMap((run) => {
      const program = printed.get(compiledFile(page, run.block));
      return comparedOutput(run, program ?? runScript(run.block.text, ENV));
    });
    expect(compared.map(({ place, printed: text }) => ({ place, text }))).toEqual(
      compared.map(({ place, said }) => ({ place, text: said })),
    );
  },
  60_000,
);

it('the tests of every page pass', () => {
  const tests = pages.flatMap((page) =>
    page.blocks.filter(({ action }) => action === 'test').map((block) => compiledFile(page, block)),
  );
  const report = runTests(join(__dirname, '../out-tsc/snippets'), tests);
  expect(report).toContain(`Test Suites: ${tests.length} passed, ${tests.length} total`);
}, 60_000);

it('every block of JSON is JSON', () => {
  for (const { text } of blocks.filter(({ action }) => action === 'parse')) {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  }
});

it('every command is one that bash can read, and every script of npm exists', () => {
  const scripts = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
  expect(unreadableScripts(scripts)).toBe('');
  const named = [...scripts.join('\n').matchAll(/^npm run (?<name>[\w:-]+)/gm)];
  const manifest = readFileSync(join(WORKSPACE_ROOT, 'package.json'), 'utf8');
  const known = Object.keys((JSON.parse(manifest) as { scripts: object }).scripts);
  expect(known).toEqual(expect.arrayContaining(named.map(({ groups }) => groups?.['name'])));
});

it('what another test checks is checked by a test that names its page, and a change of it is seen', () => {
  // Otherwise Nx would answer from its cache.
  const manifest = readFileSync(join(__dirname, '../package.json'), 'utf8');
  for (const { page, place, value } of blocks.filter(({ action }) => action === 'checked-by')) {
    const test = readFileSync(join(WORKSPACE_ROOT, value), 'utf8');
    expect(test.includes(page) || test.includes(basename(page)) ? '' : place).toBe('');
    expect(manifest).toContain(`"{workspaceRoot}/${value}"`);
  }
});

it('every option table says what the doc comments say; `npm run docs` writes them', () => {
  for (const { path, text } of texts) {
    const folder = join(WORKSPACE_ROOT, dirname(path));
    expect(withOptionTables(text, (file) => readFileSync(join(folder, file), 'utf8'))).toBe(text);
  }
});

/** Within a line, by as many backticks at its end as at its beginning; no link is in there. */
const CODE_SPAN = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g;

it('every link leads somewhere', () => {
  const broken = texts.flatMap(({ path, text }) =>
    [...text.replaceAll(CODE_SPAN, '').matchAll(/\]\((?<target>[^)#\s]+)[^)]*\)/g)]
      .map(({ groups }) => groups?.['target'] ?? '')
      .filter((target) => !/^\w+:/.test(target))
      .filter((target) => !existsSync(join(WORKSPACE_ROOT, dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  );
  expect(broken).toEqual([]);
});
