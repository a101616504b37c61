import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDemo } from '../src/run-demo';
import { demoIn, withDemo } from './readme-demo';

const README = join(__dirname, '../../../README.md');

/** Hides what is different each time: times, ids, ports, and what counts their digits. Nothing else. */
function masked(text: string): string {
  return maskedSizes(text)
    .replace(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}\.\d{3}Z?/g, '<time>')
    .replace(/(duration_ms"?[=:])\d+/g, '$1<ms>')
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '<uuid>')
    .replace(/\b[\da-f]{32}\b/g, '<trace-id>')
    .replace(/(span_id"?[=:]"?)[\da-f]{16}\b/g, '$1<span-id>')
    .replace(/localhost:\d+/g, 'localhost:<port>')
    .replace(/(\bport"?[=:])\d+/g, '$1<port>');
}

/** A duration of more digits takes more bytes, and wider columns. */
function maskedSizes(text: string): string {
  return text
    .replace(/^(RequestDuration .* p\d\d +)\d+$/gm, '$1<ms>')
    .replace(/^p50 +p95 +p99\n\d+ +\d+ +\d+$/gm, '<percentiles>')
    .replace(/[\d,]+ bytes (scanned|as CloudWatch)/g, '<bytes> bytes $1')
    .replace(/^(.* records) +bytes +% +\$\/month$/gm, '$1 <columns>')
    .replace(/^(\S.*? \d+) +[\d,]+ +\d+\.\d +\d+\.\d\d$/gm, '$1 <columns>')
    .replace(/^( {2}(?:ingestion|storage|total) +)\$\d+\.\d\d/gm, '$1<dollars>')
    .replace(/: \d+\.\d{3} GB$/gm, ': <gigabytes>')
    .replace(/demo-1\/\d{4}-\d{2}-\d{2}(:\d+ logs_dropped)?/g, 'demo-1/<date>');
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
  }, 180_000);
});
