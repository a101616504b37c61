import { sampleOutcome } from '../../../test/support/sample-outcome';
import { memoryOf, soakFailures, soakText, type SoakResult } from './soak-result';

const RESULT: SoakResult = {
  outcome: sampleOutcome(),
  end: {
    ...{ code: 0, signal: null, isOutOfTime: false, logged: 0, troubles: [], errorTail: '' },
    measures: undefined,
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
      { duplicated: 5, explained: 1, damaged: 3, missing: [7, 8] },
    );
    const end = { ...RESULT.end, memoryBytes: [1, 1, 1, 1, 1, 1, 70e6, 70e6] };
    expect(soakFailures({ ...RESULT, outcome, end, filesLeft: ['a/cursor'] })).toEqual([
      'lost 2, the first: 7, 8',
      'delivered twice without a reason: 4',
      'damaged 3',
      'out of time',
      'memory grew by 70 MB',
      'left in the spool folder: a/cursor',
    ]);
  });
});

describe('soakText', () => {
  it('tells which faults struck and how it went', () => {
    const text = soakText(RESULT);
    expect(text).toContain('hang 10, throttle 12');
    expect(text).toContain('verdict: pass');
  });
});
