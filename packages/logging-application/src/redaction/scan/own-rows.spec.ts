import {
  REDACTED,
  SHORT_PREFIX_TOKENS,
  TEXT_PATTERNS,
  TOKEN_PATTERNS,
} from '@dashtam/logging-domain';
import { isAnnounced, possibleRows } from './own-rows';

const ROWS = [...TEXT_PATTERNS, ...TOKEN_PATTERNS, ...SHORT_PREFIX_TOKENS];

describe('the rows that a text gives reason to try', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))('has %s for each literal', (_, row) => {
    for (const literal of row.literals) {
      const text = `it is ${literal}0a1b2c3d4e5f here`;
      expect(possibleRows(text)).toContain(row);
      expect(isAnnounced(row, text)).toBe(true);
    }
  });

  it('keeps the order of the policy, schemes first', () => {
    const names = possibleRows('ghp_x AKIA Bearer x').map((row) => ROWS.indexOf(row));
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual(names.toSorted((one, other) => one - other));
  });

  it('takes a short prefix for one only where a token begins', () => {
    const [row] = possibleRows('is a feature_x');
    expect(row && isAnnounced(row, 'is a feature_x')).toBe(false);
    expect(row && isAnnounced(row, 'is a feature_0a1b2c3d')).toBe(true);
  });

  it('needs no second look at a replacement, in which no literal begins that tells what follows', () => {
    for (const { literals, pattern } of ROWS) {
      expect(literals.join('\n')).not.toMatch(/\]|\[./);
      expect(REDACTED.replace(pattern, '')).toBe(REDACTED);
    }
  });
});
