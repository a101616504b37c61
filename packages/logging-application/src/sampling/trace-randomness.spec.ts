import { traceRandomness } from './trace-randomness';

it('is the right-most 56 bits of a W3C trace id', () => {
  expect(traceRandomness('0af7651916cd43dd8448eb211c80319c')).toBe('48eb211c80319c');
});

// Services of different versions have to agree: these values may never change.
it.each([
  ['request-1', '5fd16967cd2e41'],
  ['a', '80b1b369d6c813'],
  ['0AF7651916CD43DD8448EB211C80319C', '2d7cefe608c553'],
])('of any other id it is a fixed hash: %s', (id, randomness) => {
  expect(traceRandomness(id)).toBe(randomness);
});

it.each([
  ['counters', (at: number) => `request-${at}`],
  ['UUIDs', (at: number) => `0f8c2a52-6a4e-4d0b-9a53-${String(at).padStart(12, '0')}`],
])('the hashes of %s are spread evenly', (_, idOf) => {
  const ids = 50_000;
  const parts = Array<number>(10).fill(0);
  for (let at = 0; at < ids; at += 1) {
    const share = Number.parseInt(traceRandomness(idOf(at)), 16) / 2 ** 56;
    parts[Math.floor(share * parts.length)]! += 1;
  }
  const expected = ids / parts.length;
  // Six standard deviations of a fair draw.
  const tolerance = 6 * Math.sqrt(expected);
  for (const part of parts) expect(Math.abs(part - expected)).toBeLessThan(tolerance);
});
