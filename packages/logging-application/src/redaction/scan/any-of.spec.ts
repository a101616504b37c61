import { anyOf } from './any-of';

describe('a trigger of many literals', () => {
  it('writes once what literals begin with alike, and drops what a shorter one finds', () => {
    expect(anyOf(['sk_live_', 'sk_test_', 'ghp_', 'sk_live_x', 'ghp_'])).toBe(
      '(?:sk_(?:live_|test_)|ghp_)',
    );
  });

  it('takes every character for itself', () => {
    const literals = ['$2b$', 'a.b', '@tcp(', 'x|y', '[z]', '-us', '{S', 'c*', 'q?', '^n', '\\u'];
    const found = new RegExp(anyOf(literals));
    for (const literal of literals) expect(`is ${literal} here`).toMatch(found);
    for (const other of ['a-b', '@tcp', 'xy', 'z', 'us', 'cc', 'qu', 'n', 'u']) {
      expect(other).not.toMatch(found);
    }
  });
});
