import { parseAmount, parseCount, parseDuration, parseInstant } from './option-values';

it.each([
  ['90s', 90_000],
  ['1.5h', 5_400_000],
  ['7d', 604_800_000],
])('%s is %d ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

it('an instant is ISO 8601, or a length of time ago', () => {
  expect(parseInstant('2026-11-23T08:00:00Z')).toBe(Date.UTC(2026, 10, 23, 8));
  expect(Math.abs(Date.now() - 900_000 - parseInstant('15m'))).toBeLessThan(60_000);
});

it.each([
  [parseDuration, '0s'],
  [parseDuration, '10'],
  [parseInstant, 'yesterday'],
  [parseInstant, '2026-13-45'],
  [parseInstant, '5.5.5m'],
  [parseCount, '1.5'],
  [parseCount, ''],
  [parseAmount, '-1'],
  [parseAmount, 'free'],
])('%p does not take %j, and says what it takes', (parse, text) => {
  expect(() => parse(text)).toThrow('Allowed is');
});

it('amounts and counts are numbers', () => {
  expect([parseAmount('0.285'), parseCount('12')]).toEqual([0.285, 12]);
});
