import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { comparedOutput } from '../src/compared-output';
import { compileSnippets } from '../src/compile-snippets';
import {
  compiledFile,
  documentedPage,
  type Block,
  type DocumentedPage,
} from '../src/documented-page';
import { runScript, unreadableScripts } from '../src/run-script';
import { runSnippets } from '../src/run-snippets';
import { runTests } from '../src/run-tests';

const FOLDER = join(__dirname, '../out-tsc/snippets/wrong');
jest.setTimeout(60_000);
afterAll(() => rmSync(FOLDER, { recursive: true }));

function pageOf(name: string, ...blocks: readonly [info: string, text: string][]): DocumentedPage {
  const text = blocks.map(([info, code]) => `\`\`\`${info}\n${code}\n\`\`\``).join('\n\n');
  return documentedPage({ path: `wrong/${name}.md`, text });
}

it('a program that does not compile is named by its place', () => {
  const page = pageOf('types', ['ts run', 'const n: number = "1";']);
  expect(compileSnippets([page.programs])).toEqual([
    `wrong/types.md:1: Type 'string' is not assignable to type 'number'. in: const n: number = "1";`,
  ]);
});

it('a program that fails, or never ends its top, fails with what it said', async () => {
  const page = pageOf(
    'failing',
    ['ts run', 'console.log("fine");'],
    ['ts run', 'console.log("before"); throw new Error("wrong");'],
    ['ts run', 'await new Promise(() => undefined);'],
    ['ts test', 'it("fails", () => expect(1).toBe(2));'],
  );
  const programs = { ...page.programs, moduleType: 'module' } as const;
  expect(compileSnippets([programs])).toEqual([]);
  const [fine = '', failing = '', waiting = ''] = page.runs.map(({ block }) =>
    compiledFile(page, block),
  );
  await expect(runSnippets([fine, failing], {})).rejects.toThrow(/line-5.*\n[^]*before[^]*wrong/);
  await expect(runSnippets([waiting], {})).rejects.toThrow('awaits at its top what never comes');
  expect(runTests(FOLDER, [compiledFile(page, page.blocks.at(-1) as Block)])).toContain('1 failed');
});

it('output that differs is seen, on stderr too', () => {
  const { runs } = pageOf(
    'output',
    ['sh run', 'echo one; echo two >&2'],
    ['text output', 'ONE'],
    ['sh run', 'echo three >&2'],
    ['text stderr', 'three'],
  );
  const compared = runs.flatMap((run) => comparedOutput(run, runScript(run.block.text, {})));
  expect(compared).toEqual([
    { place: 'wrong/output.md:5', said: 'ONE', printed: 'one' },
    { place: 'wrong/output.md:1 on stderr', said: '', printed: 'two\n' },
    { place: 'wrong/output.md:13', said: 'three', printed: 'three' },
  ]);
});

it('output that belongs to no program is refused', () => {
  expect(() => pageOf('lonely', ['text output', 'one'])).toThrow(
    'wrong/lonely.md:1: the block before it is not run',
  );
});

it('a script that fails, or that bash cannot read, is told', () => {
  expect(() => runScript('echo so far; false', {})).toThrow(/ended with 1:\nso far/);
  expect(unreadableScripts(['echo fine', 'echo "'])).toContain('unexpected EOF');
});
