import { bigintText, bigintWork } from './bigint-text';

const work = (value: bigint) => bigintWork(value, bigintText(value));

describe('bigintText', () => {
  it.each([0n, -1n, 12_345_678_901_234_567_890n, -(10n ** 4_000n), 10n ** 16_000n])(
    'is decimal up to many digits',
    (value) => {
      expect(bigintText(value)).toBe(String(value));
    },
  );

  it('tells how long a huge integer is', () => {
    for (const value of [10n ** 20_000n, -(10n ** 20_000n)]) {
      expect(bigintText(value)).toMatch(/^\[BigInt about 2000\d digits\]$/);
    }
  });
});

describe('bigintWork', () => {
  it('is none for ordinary integers', () => {
    expect([0n, -1n, 10n ** 4_000n, -(10n ** 4_000n)].map(work)).toEqual([0, 0, 0, 0]);
  });

  it('is more than the digits where they are converted, and less where they are only counted', () => {
    for (const sign of [1n, -1n]) {
      expect(work(sign * 10n ** 10_000n)).toBeGreaterThan(10_000);
      expect(work(sign * 10n ** 20_000n)).toBeGreaterThan(1_000);
      expect(work(sign * 10n ** 20_000n)).toBeLessThan(20_000);
    }
  });
});
