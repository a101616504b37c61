import { sampleOutcome } from '../../../test/support/sample-outcome';
import { memoryOf, soakFailures, soakText, type SoakResult } from './soak-result';

const RESULT: SoakResult = {
  seconds: 59,
  outcome: sampleOutcome(),
  end: {
    ...{ code: 0, signal: null, isOutOfTime: false, logged: 0, troubles: [], errorTail: '' },
    measures: undefined,
    leftOpen: [],
    memoryBytes: [50e6, 90e6, 91e6, 92e6, 95e6, 90e6, 91e6, 93e6],
  },
  strikes: { throttle: 12, hang: 10 },
  filesLeft: [],
};

describe('memoryOf', () => {
  it('compares the second quarter with the last, so that the start does not count', () => {
    expect(memoryOf([1, 1, 10, 12, 500, 500, 20, 22])).toEqual({ early: 11, late: 21 });
    expect(memoryOf([])).toEqual({ early: 0, late: 0 });
  });
});

describe('soakFailures', () => {
  it('finds nothing where all is right, and copies that are explained', () => {
    expect(soakFailures(RESULT)).toEqual([]);
    const outcome = sampleOutcome({}, { duplicated: 5, explained: 5 });
    expect(soakFailures({ ...RESULT, outcome })).toEqual([]);
  });

  it('finds losses, copies, damage, a bad end, growth and what is left', () => {
    const outcome = sampleOutcome(
      { lost: 2, fate: 'out-of-time' },
      { duplicated: 5, explained: 1, damaged: 3, outOfOrder: 4, missing: [7, 8] },
    );
    const memoryBytes = [1, 1, 1, 1, 1, 1, 70e6, 70e6];
    const end = { ...RESULT.end, memoryBytes, leftOpen: ['2 socket:'] };
    expect(soakFailures({ ...RESULT, outcome, end, filesLeft: ['a/cursor'] })).toEqual([
      'lost 2, the first that the service did not reject: 7, 8',
      'told 0 lost of 2, rejected were 0',
      'delivered twice without a reason: 4',
      'damaged 3',
      'out of order 4',
      'out of time',
      'memory grew by 70 MB',
      'left open: 2 socket:',
      'left in the spool folder: a/cursor',
    ]);
  });
});

describe('soakFailures of faults', () => {
  it('finds those that struck less than ten times in ten minutes', () => {
    expect(soakFailures({ ...RESULT, seconds: 600 })).toEqual([
      expect.stringMatching(/^too rare: (?!.*throttle).*, outage, /),
    ]);
  });

  it('wants each lost line told, and none that was not rejected', () => {
    const outcome = sampleOutcome({ lost: 3 }, { rejected: 3 });
    const troubles = [{ lost: 3, text: 'expired' }];
    expect(soakFailures({ ...RESULT, outcome, end: { ...RESULT.end, troubles } })).toEqual([]);
    expect(soakFailures({ ...RESULT, outcome })).toEqual(['told 0 lost of 3, rejected were 3']);
  });
});

describe('soakText', () => {
  it('tells which faults struck and how it went', () => {
    const text = soakText(RESULT);
    expect(text).toContain('hang 10, throttle 12');
    expect(text).toContain('verdict: pass');
  });
});
