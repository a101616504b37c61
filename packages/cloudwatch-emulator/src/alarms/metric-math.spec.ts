import { compileMath } from './metric-math';

const VALUES: Readonly<Record<string, number>> = { m1: 6, m2: 3, zero: 0 };

function value(expression: string): number | undefined {
  return compileMath(expression).evaluate((id) => VALUES[id]);
}

describe('metric math', () => {
  it.each<[string, number | undefined]>([
    ['m1 + m2 * 2', 12],
    ['(m1 + m2) * 2', 18],
    ['m1 - m2 - 1', 2],
    ['100 * m2 / m1', 50],
    ['-m1 + 1.5', -4.5],
    ['m1 / zero', undefined],
    ['m1 + absent', undefined],
    ['FILL(absent, 0) + m1', 6],
    ['FILL(m2, 0)', 3],
    ['IF(m1 >= 6, m2, 0)', 3],
    ['IF(m1 > 6, m2, 0)', 0],
    ['IF(m1 > 6, m2)', undefined],
    ['IF(absent, m2, 0)', undefined],
    ['m1 == 6 && m2 != 6 || zero', 1],
    ['m1 < m2', 0],
    ['m1 <= 6', 1],
  ])('%s is %p', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('names the ids that it reads', () => {
    expect([...compileMath('100 * m2 / FILL(m1, 1)').ids]).toEqual(['m2', 'm1']);
  });

  it.each(['', 'm1 +', '(m1', 'm1 m2', 'SUM(m1)', 'm1 % 2', 'FILL(m1)', 'IF(m1, 1, 2, 3)'])(
    'refuses %j',
    (expression) => {
      expect(() => compileMath(expression)).toThrow('Invalid metrics expression');
    },
  );
});
