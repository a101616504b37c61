import { faultSchedule } from './fault-schedule';

const kindsOf = (seconds: number, seed: number): readonly string[] =>
  faultSchedule(seconds, seed).map(({ order }) =>
    order.order === 'fail' ? order.fault.kind : order.order,
  );

describe('faultSchedule', () => {
  it('brings each kind at least ten times in ten minutes, whatever the seed', () => {
    for (const seed of [1, 2, 2_147_483_646]) {
      const kinds = kindsOf(600, seed);
      expect(new Set(kinds).size).toBe(12);
      for (const kind of new Set(kinds)) {
        expect(kinds.filter((one) => one === kind).length).toBeGreaterThanOrEqual(10);
      }
    }
  });

  it('is the same for the same seed only', () => {
    expect(faultSchedule(60, 7)).toEqual(faultSchedule(60, 7));
    expect(faultSchedule(60, 7)).not.toEqual(faultSchedule(60, 8));
  });

  it('ends with a service that is well', () => {
    expect(kindsOf(30, 1).at(-1)).toBe('heal');
    expect(kindsOf(1, 1)).toEqual(['heal']);
  });
});
