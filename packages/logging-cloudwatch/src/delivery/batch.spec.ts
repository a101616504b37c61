import fc from 'fast-check';
import { batchLength, byDay, inTimeOrder, type Measured } from './batch';
import { PUT_LIMITS } from '../service/service-limits';

const NOON = Date.UTC(2025, 10, 13, 12);

const many = (count: number, bytes: number): Measured[] =>
  Array.from({ length: count }, () => ({ bytes, timeMs: NOON }));

function cutAll<L extends Measured>(lines: readonly L[], isDaily: boolean): L[][] {
  const batches: L[][] = [];
  let rest = [...lines];
  while (rest.length > 0) {
    const length = batchLength(rest, isDaily);
    batches.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return batches;
}

function isAcceptable(lines: readonly Measured[], isDaily: boolean): boolean {
  const times = lines.map(({ timeMs }) => timeMs);
  const bytes = lines.reduce((sum, line) => sum + line.bytes + 26, 0);
  return (
    lines.length <= 10_000 &&
    bytes <= 1_048_576 &&
    (isDaily || Math.max(...times) - Math.min(...times) <= 86_400_000)
  );
}

describe('a batch', () => {
  it('is empty when no line waits', () => {
    expect(batchLength([], true)).toBe(0);
  });

  it('carries 10,000 events and not one more', () => {
    expect(batchLength(many(10_001, 1), true)).toBe(10_000);
  });

  it('carries exactly 1,048,576 bytes, 26 of them for each event', () => {
    expect(batchLength(many(9_000, 1_048_576 / 1_024 - 26), true)).toBe(1_024);
    expect(batchLength([...many(1_023, 998), ...many(1, 999)], true)).toBe(1_023);
  });

  it('carries a largest event alone, and an oversize one too, which will be cut', () => {
    expect(batchLength([...many(1, PUT_LIMITS.messageBytes), ...many(1, 1)], true)).toBe(1);
    expect(batchLength(many(2, 5_000_000), true)).toBe(1);
  });

  it('spans 24 hours at most, whichever order the lines have', () => {
    const lines = (...times: number[]) => times.map((timeMs) => ({ bytes: 1, timeMs }));
    expect(batchLength(lines(NOON, NOON + 86_400_000), false)).toBe(2);
    expect(batchLength(lines(NOON, NOON + 86_400_001), false)).toBe(1);
    expect(batchLength(lines(NOON, NOON - 86_400_001), false)).toBe(1);
    expect(batchLength(lines(NOON, NOON + 50_000_000, NOON - 50_000_000), false)).toBe(2);
  });

  it('becomes one for each UTC day where the stream is named after the day', () => {
    const midnight = Date.UTC(2025, 10, 14);
    const times = [midnight - 1, midnight, midnight - 2, midnight + 86_400_000];
    const lines = times.map((timeMs) => ({ bytes: 1, timeMs }));
    expect(batchLength(lines, true)).toBe(4);
    const [before, at, earlier, later] = lines;
    expect(byDay(lines)).toEqual([[before, earlier], [at], [later]]);
    expect(byDay([])).toEqual([[]]);
  });

  it('of one day stays as it is', () => {
    const lines = many(3, 1);
    expect(byDay(lines)).toEqual([lines]);
    expect(byDay(lines)[0]).toBe(lines);
  });

  it('holds every line once, in order, within all limits, and is cut only where it must', () => {
    const size = fc.oneof(
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 200_000, max: PUT_LIMITS.messageBytes }),
    );
    const time = fc.oneof(
      fc.integer({ min: NOON, max: NOON + 1_000 }),
      fc.integer({ min: NOON - 3 * PUT_LIMITS.spanMs, max: NOON + 3 * PUT_LIMITS.spanMs }),
    );
    const run = fc.tuple(fc.integer({ min: 1, max: 6_000 }), size, time);
    const lines = fc.array(run, { minLength: 1, maxLength: 12 }).map((runs) =>
      runs.flatMap(([count, bytes, timeMs]) =>
        Array.from({ length: bytes > 2_000 ? (count % 4) + 1 : count }, () => ({
          bytes,
          timeMs,
        })),
      ),
    );
    fc.assert(
      fc.property(lines, fc.boolean(), (all, isDaily) => {
        const batches = cutAll(all, isDaily);
        expect(batches.flat().every((line, index) => line === all[index])).toBe(true);
        expect(batches.flat()).toHaveLength(all.length);
        batches.forEach((batch, index) => {
          expect(isAcceptable(batch, isDaily)).toBe(true);
          const next = batches[index + 1]?.[0];
          if (next !== undefined) expect(isAcceptable([...batch, next], isDaily)).toBe(false);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('the order inside a batch', () => {
  const line = (timeMs: number, name: string) => ({ bytes: 1, timeMs, name });

  it('stays as it is when times ascend', () => {
    const lines = [line(1, 'a'), line(1, 'b'), line(2, 'c')];
    expect(inTimeOrder(lines)).toBe(lines);
  });

  it('becomes that of the times after a clock step; the same millisecond keeps its order', () => {
    const lines = [line(5, 'a'), line(3, 'b'), line(5, 'c'), line(3, 'd')];
    expect(inTimeOrder(lines).map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c']);
  });
});
