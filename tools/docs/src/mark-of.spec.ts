import type { Fence } from './fences-of';
import { markOf } from './mark-of';

function fence(language: string, info: string): Fence {
  return { page: 'a.md', line: 3, language, info, text: '', given: '' };
}

it.each([
  ['ts', 'run', { action: 'run', value: '', file: undefined }],
  ['ts', 'check file=sink.ts', { action: 'check', value: '', file: 'sink.ts' }],
  ['sh', 'needs="an AWS account"', { action: 'needs', value: 'an AWS account' }],
  ['text', 'checked-by=tools/demo/a.spec.ts', { action: 'checked-by' }],
  ['json', '', { action: 'parse' }],
  ['mermaid', '', { action: 'draw' }],
])('%s %s', (language, info, mark) => {
  expect(markOf(fence(language, info))).toMatchObject(mark);
});

it.each([
  ['ts', '', 'a.md:3: marked ""; a block of ts is marked with run or check'],
  ['', '', 'a.md:3: a block of language ""; allowed are ts, js, sh'],
  ['toString', '', 'a block of language "toString"'],
  ['ts', 'output', 'marked "output"'],
  ['ts', 'run check', 'marked "run check"'],
  ['sh', 'needs', 'needs without a value'],
  ['text', '', 'marked ""'],
])('an unmarked or mismarked block fails: %s %s', (language, info, problem) => {
  expect(() => markOf(fence(language, info))).toThrow(problem);
});
