import { sampleTally } from '../../test/support/sample-outcome';
import type { ProcessEnd } from './contestant-process';
import { fateOf, outcomeOf, recordsPerCpuSecond, unexplainedCopies } from './outcome';

const END: ProcessEnd = {
  code: 0,
  signal: null,
  isOutOfTime: false,
  logged: 0,
  troubles: [],
  measures: { cpuSeconds: 0.5, seconds: 1, delayP99Ms: 1, delayMaxMs: 2, peakBytes: 3 },
  leftOpen: undefined,
  memoryBytes: [],
  errorTail: '',
};

describe('outcomeOf', () => {
  it('counts as lost what was logged and is not there', () => {
    expect(outcomeOf(1_100, sampleTally(), [END], 'as-told')).toMatchObject({
      lost: 100,
      lostAndTold: 0,
      saidSomething: false,
    });
  });

  it('believes in no more told losses than there are', () => {
    const end = {
      ...END,
      troubles: [
        { lost: 60, text: 'a' },
        { lost: 70, text: 'b' },
      ],
    };
    expect(outcomeOf(1_100, sampleTally(), [end], 'as-told').lostAndTold).toBe(100);
    expect(outcomeOf(1_200, sampleTally(), [end], 'as-told').lostAndTold).toBe(130);
    expect(outcomeOf(1_000, sampleTally(), [end], 'as-told')).toMatchObject({
      lost: 0,
      lostAndTold: 0,
      saidSomething: true,
    });
  });

  it('counts as said what a logger wrote about itself into the stream', () => {
    const outcome = outcomeOf(1_000, sampleTally({ others: 1 }), [END], 'as-told');
    expect(outcome.saidSomething).toBe(true);
  });

  it('divides what was delivered, not what was logged, by the processor time', () => {
    const outcome = outcomeOf(5_000, sampleTally(), [END], 'as-told');
    expect(recordsPerCpuSecond(outcome)).toBe(2_000);
    expect(recordsPerCpuSecond({ ...outcome, measures: undefined })).toBeUndefined();
  });

  it('leaves the copies that nothing explains', () => {
    const tally = sampleTally({ duplicated: 10, explained: 8 });
    expect(unexplainedCopies(outcomeOf(1_000, tally, [END], 'as-told'))).toBe(2);
  });
});

describe('fateOf', () => {
  it('compares the end with the one that the program has', () => {
    expect(fateOf(END, { code: 0 })).toBe('as-told');
    expect(fateOf({ ...END, code: 1 }, { code: 0 })).toBe('crashed');
    expect(fateOf({ ...END, code: null, signal: 'SIGTERM' }, { code: 0, signal: 'SIGTERM' })).toBe(
      'as-told',
    );
    expect(fateOf(END, { code: 0, signal: 'SIGTERM' })).toBe('crashed');
  });

  it('knows a full heap and a killed process', () => {
    const errorTail = 'FATAL ERROR: Reached heap limit';
    expect(fateOf({ ...END, code: null, signal: 'SIGABRT', errorTail }, { code: 0 })).toBe(
      'out-of-memory',
    );
    expect(fateOf({ ...END, code: null, signal: 'SIGABRT' }, { code: 0 })).toBe('crashed');
    expect(fateOf({ ...END, code: null, signal: 'SIGKILL', isOutOfTime: true }, { code: 0 })).toBe(
      'out-of-time',
    );
  });
});
