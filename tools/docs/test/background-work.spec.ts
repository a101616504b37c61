import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSnippets } from '../src/compile-snippets';
import { linesPrinted } from '../src/lines-printed';
import { snippetsOf } from '../src/snippets-of';

const PAGE = join(__dirname, '../../../docs/background-work.md');
const snippets = snippetsOf(readFileSync(PAGE, 'utf8'));
const { problems, files } = compileSnippets(
  'background-work',
  snippets.map(({ code }) => code),
);

it('every snippet of the page compiles', () => {
  expect(problems).toEqual([]);
  expect(snippets.map(({ title }) => title)).toEqual([
    'Jobs',
    'Queues',
    'Timers',
    'Event emitters',
    'Worker pools',
  ]);
});

it.each(snippets.map(({ title, output = '' }, index) => ({ title, output, index })))(
  'the snippet of "$title" prints what the page says',
  ({ output, index }) => {
    const env = { ENVIRONMENT: 'ci' };
    const { stdout, stderr } = spawnSync(process.execPath, [files[index] ?? ''], {
      env,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const expected = output.split('\n').map((line) => line.replace(/ {2,}/g, ' '));
    expect(linesPrinted(stdout)).toEqual(expected);
  },
);
