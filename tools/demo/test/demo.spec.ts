import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDemo } from '../src/run-demo';
import { runOperatorView } from '../src/run-operator-view';
import { demoIn, withDemo } from './readme-demo';

const README = join(__dirname, '../../../README.md');

/** Hides what is different each time: times, ids and ports. Nothing else. */
function masked(text: string): string {
  return text
    .replace(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}\.\d{3}Z?/g, '<time>')
    .replace(/(duration_ms"?[=:])\d+/g, '$1<ms>')
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '<uuid>')
    .replace(/\b[\da-f]{32}\b/g, '<trace-id>')
    .replace(/(span_id"?[=:]"?)[\da-f]{16}\b/g, '$1<span-id>')
    .replace(/localhost:\d+/g, 'localhost:<port>')
    .replace(/(\bport"?[=:])\d+/g, '$1<port>');
}

describe('npm run demo', () => {
  it('shows what the README shows (UPDATE_README=1 takes it over), and all of it is true', async () => {
    let shown = '';
    const differences = await runDemo({ write: (text) => (shown += text), color: false });
    expect(differences).toEqual([]);
    const readme = readFileSync(README, 'utf8');
    if (process.env['UPDATE_README'] === '1') {
      writeFileSync(README, withDemo(readme, shown));
    } else {
      expect(masked(demoIn(readme))).toBe(masked(shown));
    }
  }, 120_000);

  it("ends with the doctor's report and the cost table, and nothing is wrong", async () => {
    let shown = '';
    expect(await runOperatorView((text) => (shown += text))).toEqual([]);
    expect(shown).toMatch(/\n\d+ passed, 0 to look at, 0 failed, \d could not be looked at\n/);
    expect(shown).toMatch(/message \(top 10 of \d+\)[\s\S]*\n {2}total +\$\d/);
  }, 60_000);
});
