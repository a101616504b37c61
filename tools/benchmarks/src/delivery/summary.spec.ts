import { sampleOutcome } from '../../test/support/sample-outcome';
import { summaryOf } from './summary';

const measured = (cpuSeconds: number, delayMaxMs = 5) => ({
  measures: { cpuSeconds, seconds: 3, delayP99Ms: 4, delayMaxMs, peakBytes: 6e6 },
});

describe('summaryOf', () => {
  it('takes the median of figures, so that one bad round does not count', () => {
    const rounds = [1, 2, 50].map((seconds) => sampleOutcome(measured(seconds, seconds)));
    expect(summaryOf(rounds)).toMatchObject({ recordsPerCpuSecond: 500, delayMaxMs: 2 });
  });

  it('takes the worst of what is lost, doubled, damaged or out of order', () => {
    const rounds = [
      sampleOutcome(),
      sampleOutcome(
        { lost: 10 },
        { delivered: 990, duplicated: 9, explained: 4, outOfOrder: 3, damaged: 2 },
      ),
      sampleOutcome({}, { duplicated: 7 }),
    ];
    expect(summaryOf(rounds)).toMatchObject({
      delivered: 990,
      lost: 10,
      duplicated: 9,
      unexplained: 7,
      outOfOrder: 3,
      damaged: 2,
    });
  });

  it('has no figures of rounds that did not end as they should, and says so', () => {
    const [good, bad] = [
      sampleOutcome(measured(1)),
      sampleOutcome({ fate: 'out-of-time', measures: undefined, lost: 400 }),
    ];
    expect(summaryOf([good, bad])).toMatchObject({ recordsPerCpuSecond: 1_000, lost: 400 });
    expect(summaryOf([bad])).toMatchObject({
      recordsPerCpuSecond: undefined,
      fate: 'out-of-time',
    });
  });

  it('refuses to sum up nothing', () => {
    expect(() => summaryOf([])).toThrow(RangeError);
  });
});
