import { SpoolCounters, type Book } from './spool-counters';

const book = (given: Partial<Book>): Book => ({ ...new SpoolCounters().wholeBook(), ...given });

it('both sides see the same numbers', () => {
  const mine = new SpoolCounters();
  const theirs = new SpoolCounters(mine.buffer);
  mine.set('committed', 2 ** 40);
  mine.setFlag('parked', 2);
  theirs.book(book({ acknowledged: 2 ** 40, sent: 7, info: 7 }));
  expect([theirs.get('committed'), theirs.flag('parked')]).toEqual([2 ** 40, 2]);
  expect(mine.wholeBook()).toMatchObject({ acknowledged: 2 ** 40, sent: 7, info: 7, error: 0 });
});

it('a book is opened as a whole: who is killed while writing one leaves the old one', () => {
  const counters = new SpoolCounters();
  counters.book(book({ acknowledged: 100, info: 1 }));
  const torn = Object.defineProperty(book({ acknowledged: 200, info: 2 }), 'critical', {
    get: () => {
      throw new Error('killed');
    },
  });
  expect(() => counters.book(torn)).toThrow('killed');
  expect(counters.wholeBook()).toEqual(book({ acknowledged: 100, info: 1 }));
  counters.book(book({ acknowledged: 300, info: 3 }));
  expect(counters.wholeBook()).toEqual(book({ acknowledged: 300, info: 3 }));
});

it('what is done under the lock is done by one at a time', () => {
  const counters = new SpoolCounters();
  expect(counters.locked(() => counters.locked(() => 'both'))).toBeUndefined();
  expect(counters.locked(() => 'one')).toBe('one');
});

it('a task that fails gives the lock back', () => {
  const counters = new SpoolCounters();
  const failing = () =>
    counters.locked(() => {
      throw new Error('failed');
    });
  expect(failing).toThrow('failed');
  expect(counters.locked(() => 'next')).toBe('next');
});

it('progress that came before is not waited for, and none is not waited for for ever', () => {
  const counters = new SpoolCounters();
  const seen = counters.flag('progress');
  counters.progress();
  expect(counters.flag('progress')).not.toBe(seen);
  counters.awaitProgress(seen, 60_000);
  counters.awaitProgress(counters.flag('progress'), 1);
});
