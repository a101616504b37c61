import { IdTally } from './id-tally';

function tallyOf(ids: readonly number[], expected: number, unanswered: readonly number[] = []) {
  const tally = new IdTally();
  for (const id of unanswered) tally.noteUnanswered(id);
  for (const id of ids) tally.add(id, 'whole');
  return tally.tally([{ from: 0, count: expected }]);
}

describe('IdTally', () => {
  it('finds nothing wrong with each id once, in order', () => {
    expect(tallyOf([0, 1, 2], 3)).toEqual({
      delivered: 3,
      duplicated: 0,
      explained: 0,
      outOfOrder: 0,
      damaged: 0,
      shortened: 0,
      others: 0,
      unexpected: 0,
      rejected: 0,
      missing: [],
    });
  });

  it('names what is missing, in the middle and at the end', () => {
    expect(tallyOf([0, 2], 5)).toMatchObject({ delivered: 2, missing: [1, 3, 4] });
    expect(tallyOf([], 1_000_000).missing).toHaveLength(20);
    expect(tallyOf([], 0)).toMatchObject({ delivered: 0, missing: [] });
  });

  it('counts each copy beyond the first, and says which an unanswered put explains', () => {
    expect(tallyOf([0, 0, 0, 1, 1], 2, [0])).toMatchObject({
      delivered: 2,
      duplicated: 3,
      explained: 1,
    });
    expect(tallyOf([0], 1, [0])).toMatchObject({ duplicated: 0, explained: 0 });
  });

  it('counts a late first copy as out of order, and no other copy', () => {
    expect(tallyOf([0, 2, 1, 2, 3, 0], 4)).toMatchObject({ outOfOrder: 1, duplicated: 2 });
  });

  it('looks only for what was logged', () => {
    const tally = new IdTally();
    for (const id of [0, 1, 2, 100]) tally.add(id, 'whole');
    const logged = [
      { from: 0, count: 2 },
      { from: 100, count: 2 },
    ];
    expect(tally.tally(logged)).toMatchObject({ delivered: 3, unexpected: 1, missing: [101] });
  });

  it('counts what was not expected, and records without an id', () => {
    const tally = new IdTally();
    tally.add(7, 'whole');
    tally.addOther();
    expect(tally.tally([{ from: 0, count: 5 }])).toMatchObject({
      delivered: 0,
      unexpected: 1,
      others: 1,
    });
  });

  it('counts damage and what says that it was shortened', () => {
    const tally = new IdTally();
    tally.add(0, 'damaged');
    tally.add(1, 'shortened');
    expect(tally.tally([{ from: 0, count: 2 }])).toMatchObject({
      delivered: 2,
      damaged: 1,
      shortened: 1,
    });
  });

  it('does not miss what the service rejected, but counts it', () => {
    const tally = new IdTally();
    tally.add(0, 'whole');
    for (const id of [0, 1]) tally.noteRejected(id);
    expect(tally.tally([{ from: 0, count: 3 }])).toMatchObject({
      delivered: 1,
      rejected: 2,
      missing: [2],
    });
  });

  it('holds millions', () => {
    const tally = new IdTally();
    for (let id = 0; id < 2_000_000; id += 1) tally.add(id, 'whole');
    expect(tally.tally([{ from: 0, count: 2_000_000 }])).toMatchObject({
      delivered: 2_000_000,
      missing: [],
    });
  });
});
