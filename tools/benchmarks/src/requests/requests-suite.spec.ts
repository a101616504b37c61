import { parseCommandLine } from '../command-line';
import { REQUEST_RULES } from './request-rules';
import { requestsSuite } from './requests-suite';

describe('requestsSuite', () => {
  it('finds the lines that each set of rules leaves, and compares them', async () => {
    const { failures, markdown } = await requestsSuite.run(parseCommandLine(['--rounds', '1']));
    expect(failures).toEqual([]);
    for (const { label, linesOfTen } of REQUEST_RULES) {
      expect(markdown).toMatch(new RegExp(`\\| ${label} +\\| +${linesOfTen} \\| +\\d+ \\|`));
    }
  }, 30_000);
});
