import { Batch } from './batch';

function batchOf(...texts: string[]): Batch {
  const levels = ['debug', 'info', 'error'] as const;
  return Batch.of(
    texts.map((text, at) => ({ text, level: levels[at] ?? 'info', timeMs: at, sequence: at + 1 })),
  );
}

describe('Batch', () => {
  it('is one text of all lines, in order', () => {
    const batch = batchOf('one\n', 'two\n');
    expect(batch.text).toBe('one\ntwo\n');
    expect(batch.length).toBe(2);
    expect(batch.oldest).toEqual({ timeMs: 0, sequence: 1 });
  });

  it('is empty at first', () => {
    const batch = new Batch();
    expect([batch.text, batch.length, batch.oldest]).toEqual(['', 0, undefined]);
    expect(batch.levelsWithin(Infinity)).toEqual([]);
  });

  it('knows nothing any more of lines that were let go', () => {
    const batch = batchOf('one\n', 'two\n');
    batch.clear();
    expect([batch.text, batch.length, batch.oldest]).toEqual(['', 0, undefined]);
    batch.add('three\n', 'critical', 7, 9);
    expect([batch.text, batch.length]).toEqual(['three\n', 1]);
    expect(batch.oldest).toEqual({ timeMs: 7, sequence: 9 });
    expect(batch.levelsWithin(Infinity)).toEqual(['critical']);
  });

  it.each([
    [1, ['error']],
    [6, ['error']],
    [7, ['info', 'error']],
    [10, ['info', 'error']],
    [11, ['debug', 'info', 'error']],
    [Infinity, ['debug', 'info', 'error']],
  ])('knows which lines the last %d bytes belong to', (bytes, levels) => {
    expect(batchOf('one\n', 'two\n', 'thré\n').levelsWithin(bytes)).toEqual(levels);
  });
});
