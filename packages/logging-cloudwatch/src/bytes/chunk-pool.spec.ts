import { ChunkPool } from './chunk-pool';

it('memory is used again once the lines in it are settled, and not before', () => {
  const pool = new ChunkPool(1_000);
  const [first, second] = [pool.take(1_000), pool.take(1_000)];
  pool.lend(first, 900);
  pool.lend(second, 1_800);
  pool.release(899);
  const third = pool.take(1_000);
  expect([first, second]).not.toContain(third);
  pool.release(900);
  expect(pool.take(1_000)).toBe(first);
  pool.release(5_000);
  expect(pool.take(1_000)).toBe(second);
});

it('memory of an unusual size is not kept', () => {
  const pool = new ChunkPool(1_000);
  const small = pool.take(10);
  expect(small.bytes).toHaveLength(10);
  pool.lend(small, 10);
  pool.release(10);
  expect(pool.take(10)).not.toBe(small);
  expect(pool.take(1_000)).not.toBe(small);
});
