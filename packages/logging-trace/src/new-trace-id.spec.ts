import { newSpanId, newTraceId } from './new-trace-id';

const SAMPLES = 20_000;

afterEach(() => {
  jest.useRealTimers();
});

/** How far a count of heads in `SAMPLES` fair tosses may be off: six standard deviations. */
const TOLERANCE = 6 * Math.sqrt(SAMPLES / 4);

/** Six standard deviations above the mean of chi-squared with 255 degrees of freedom. */
const MOST_CHI_SQUARED = 255 + 6 * Math.sqrt(2 * 255);

describe('a uuidv7 trace id', () => {
  it('is 32 lowercase hex digits in the layout of RFC 9562', () => {
    expect(newTraceId()).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
  });

  it('begins with the epoch milliseconds of its making', () => {
    const before = Date.now();
    const made = Number.parseInt(newTraceId().slice(0, 12), 16);
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now());
  });

  it('has 74 fresh random bits: none of them leans to one side', () => {
    const ones = countOnes(() => newTraceId());
    const random = ones.filter((_, bit) => bit >= 52 && bit !== 64 && bit !== 65);
    expect(random).toHaveLength(74);
    for (const count of random) expect(Math.abs(count - SAMPLES / 2)).toBeLessThan(TOLERANCE);
  });

  it('shares no right-most 56 bits with another, and does not count them up', () => {
    const tails = Array.from({ length: SAMPLES }, () => BigInt(`0x${newTraceId().slice(-14)}`));
    expect(new Set(tails).size).toBe(SAMPLES);
    const rises = tails.filter((tail, i) => i > 0 && tail > (tails[i - 1] ?? 0n)).length;
    expect(Math.abs(rises - SAMPLES / 2)).toBeLessThan(TOLERANCE);
  });

  it('has right-most 56 bits that are uniform: all values of each byte are as frequent', () => {
    const ids = Array.from({ length: SAMPLES }, () => newTraceId());
    for (let byte = 9; byte < 16; byte += 1) {
      const counts = new Array<number>(256).fill(0);
      for (const id of ids) counts[Number.parseInt(id.slice(2 * byte, 2 * byte + 2), 16)]! += 1;
      expect(chiSquared(counts)).toBeLessThan(MOST_CHI_SQUARED);
    }
  });

  it.each([0.01, 0.1, 0.5])('is below a threshold of %d of these 56 bits that often', (rate) => {
    const threshold = BigInt(Math.round(rate * 2 ** 56));
    const ids = Array.from({ length: SAMPLES }, () => newTraceId());
    const below = ids.filter((id) => BigInt(`0x${id.slice(-14)}`) < threshold).length;
    const deviation = Math.sqrt(SAMPLES * rate * (1 - rate));
    expect(Math.abs(below - SAMPLES * rate)).toBeLessThan(6 * deviation);
  });

  it('sorts by the time of its making', () => {
    jest.useFakeTimers({ now: Date.now() + 60_000 });
    const ids = Array.from({ length: 500 }, () => {
      jest.advanceTimersByTime(1);
      return newTraceId();
    });
    expect(ids.toSorted()).toEqual(ids);
  });

  it('does not sort before earlier ids when the clock is set back', () => {
    const now = Date.now() + 120_000;
    jest.useFakeTimers({ now });
    const earlier = newTraceId();
    jest.setSystemTime(now - 3_600_000);
    expect(newTraceId().slice(0, 12)).toBe(earlier.slice(0, 12));
  });
});

describe('other formats', () => {
  it('xray: begins with the epoch seconds, then 96 random bits', () => {
    jest.useFakeTimers({ now: Date.UTC(2025, 10, 13, 19) });
    const id = newTraceId('xray');
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(Number.parseInt(id.slice(0, 8), 16) * 1000).toBe(Date.UTC(2025, 10, 13, 19));
    const random = countOnes(() => newTraceId('xray')).slice(32);
    for (const count of random) expect(Math.abs(count - SAMPLES / 2)).toBeLessThan(TOLERANCE);
  });

  it('random: 128 random bits', () => {
    for (const count of countOnes(() => newTraceId('random'))) {
      expect(Math.abs(count - SAMPLES / 2)).toBeLessThan(TOLERANCE);
    }
  });

  it('a span id is 16 lowercase hex digits, never the same twice', () => {
    const ids = Array.from({ length: SAMPLES }, newSpanId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(ids).size).toBe(SAMPLES);
  });
});

/** How far the counts are from being all the same. */
function chiSquared(counts: readonly number[]): number {
  const expected = SAMPLES / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** For each of the 128 bits, in how many of `SAMPLES` ids it is set. */
function countOnes(make: () => string): number[] {
  const ones = new Array<number>(128).fill(0);
  for (let i = 0; i < SAMPLES; i += 1) {
    const bytes = Buffer.from(make(), 'hex');
    bytes.forEach((byte, at) => {
      for (let bit = 0; bit < 8; bit += 1) ones[at * 8 + bit]! += (byte >> (7 - bit)) & 1;
    });
  }
  return ones;
}
