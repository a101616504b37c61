import { claimNone, claimSame } from './claims';
import { differencesOf, renderReport, renderVerdict } from './run-report';

const REPORT = { title: 'CI', intro: 'Read this.', exchanges: [], view: 'a line\n' };

describe('the report of a run', () => {
  it('marks what holds and what does not', () => {
    const claims = [claimSame('it is one', 1, 1), claimSame('it is two', 1, 2)];
    expect(renderReport({ ...REPORT, claims })).toBe(
      '\n=== CI ===\nRead this.\n\n\na line\n\n✓ it is one\n✗ it is two\n',
    );
  });

  it('tells each difference in a sentence', () => {
    const claims = [claimSame('it is two', 1, 2), claimNone('none is odd', ['3', '5'])];
    expect(differencesOf({ ...REPORT, claims })).toEqual([
      'CI: not true that it is two: seen 1, expected 2',
      'CI: not true that none is odd: 3',
      'CI: not true that none is odd: 5',
    ]);
  });

  it('ends with a list of what differs, if anything does', () => {
    expect(renderVerdict([])).toBe('\nAll of it was checked, and it is as it says.\n');
    expect(renderVerdict(['one', 'two'])).toBe('\nNot as it says:\n- one\n- two\n');
  });
});
