import { checkLines } from './check-lines';
import { expectedLines } from './expected-lines';
import { errorTexts } from './sample-errors';
import { WORKLOADS, type WorkloadName } from './workload';

function workload(name: WorkloadName) {
  const [found] = WORKLOADS.filter((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

/** The lines of a logger that puts its fields under a name of their own. */
function goodLines(name: WorkloadName, calls: number): string[] {
  return Array.from({ length: calls }, (_, index) => expectedLines(name, index))
    .flat()
    .map(({ message, fields, errorText }) =>
      JSON.stringify({ msg: message, properties: { ...fields, error: { text: errorText } } }),
    );
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

describe('checkLines', () => {
  it.each(WORKLOADS.map(({ name }) => name))('is content with good lines of %s', (name) => {
    expect(checkLines(text(goodLines(name, 5)), workload(name), 5)).toEqual([]);
  });

  it('finds a lost line', () => {
    const lines = goodLines('child', 4).slice(1);
    expect(checkLines(text(lines), workload('child'), 4)).toEqual(['11 lines instead of 12']);
  });

  it('finds a torn last line', () => {
    const torn = text(goodLines('message', 2)).slice(0, -1);
    expect(checkLines(torn, workload('message'), 2)).toEqual(['1 lines instead of 2']);
  });

  it('finds lines below the level', () => {
    expect(checkLines('{}\n', workload('disabled'), 1)).toEqual(['1 lines instead of 0']);
  });

  it('finds what is no JSON', () => {
    expect(checkLines('{"msg":\n', workload('message'), 1)).toEqual(['a line that is no JSON']);
  });

  it('finds a missing message', () => {
    expect(checkLines('{}\n', workload('message'), 1)).toEqual(['the message is missing']);
  });

  it('finds a changed leaf deep inside, unless it may be hidden', () => {
    const lines = goodLines('nested', 1).map((line) => line.replace('customer0@', 'c***@'));
    const problems = checkLines(text(lines), workload('nested'), 1);
    expect(problems).toEqual(['the field email is missing or changed']);
    expect(checkLines(text(lines), workload('nested'), 1, ['email'])).toEqual([]);
  });

  it('finds an error without its text', () => {
    const lines = goodLines('error', 1).map((line) => line.replace(errorTexts(0).message, ''));
    expect(checkLines(text(lines), workload('error'), 1)).toEqual([
      'the text of the error is missing',
    ]);
  });
});
