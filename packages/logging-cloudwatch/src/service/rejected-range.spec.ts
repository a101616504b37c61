import { outcomeAt, type RejectedRange } from './rejected-range';

const outcomes = (range: RejectedRange) => [0, 1, 2, 3, 4].map((index) => outcomeAt(index, range));

describe('a partly refused batch', () => {
  it('was sent whole when nothing was refused', () => {
    expect(outcomes({})).toEqual(['sent', 'sent', 'sent', 'sent', 'sent']);
  });

  it('lost what is before the end of the too old ones', () => {
    expect(outcomes({ tooOldEnd: 2 })).toEqual(['expired', 'expired', 'sent', 'sent', 'sent']);
  });

  it('lost what is before the end of the expired ones', () => {
    expect(outcomes({ expiredEnd: 1 })).toEqual(['expired', 'sent', 'sent', 'sent', 'sent']);
  });

  it('lost what begins with the first too new one', () => {
    expect(outcomes({ tooNewStart: 3 })).toEqual(['sent', 'sent', 'sent', 'rejected', 'rejected']);
  });

  it('counts each event once when ranges meet or overlap', () => {
    expect(outcomes({ tooOldEnd: 2, expiredEnd: 3, tooNewStart: 3 })).toEqual([
      'expired',
      'expired',
      'expired',
      'rejected',
      'rejected',
    ]);
    expect(outcomes({ tooOldEnd: 5, tooNewStart: 0 })).toEqual(Array(5).fill('expired'));
  });
});
