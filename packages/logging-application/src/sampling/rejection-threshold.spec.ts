import * as fc from 'fast-check';
import { rejectionThreshold } from './rejection-threshold';

const BITS = 2 ** 56;

it.each([
  [1, '00000000000000'],
  [0.5, '80000000000000'],
  [0.25, 'c0000000000000'],
  [1 / 3, 'aaaaaaaaaaaaac'],
  [0.1, 'e6666666666666'],
  [0.01, 'fd70a3d70a3d71'],
])('of the rate %d is %s', (rate, threshold) => {
  expect(rejectionThreshold(rate)).toBe(threshold);
});

it.each([0, 1e-20])('is none of the rate %d, which keeps no trace', (rate) => {
  expect(rejectionThreshold(rate)).toBeUndefined();
});

const anyRate = fc.double({ min: 1e-9, max: 1, noNaN: true });

it('leaves exactly the share above it that the rate says', () => {
  fc.assert(
    fc.property(anyRate, (rate) => {
      const threshold = rejectionThreshold(rate) ?? '';
      expect(threshold).toMatch(/^[\da-f]{14}$/);
      expect(1 - Number.parseInt(threshold, 16) / BITS).toBeCloseTo(rate, 15);
    }),
  );
});

it('is never lower for a lower rate', () => {
  fc.assert(
    fc.property(anyRate, anyRate, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map(rejectionThreshold);
      expect((low ?? '') >= (high ?? '')).toBe(true);
    }),
  );
});
