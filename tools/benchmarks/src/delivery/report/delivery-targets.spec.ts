import { sampleOutcome } from '../../../test/support/sample-outcome';
import type { Outcome } from '../outcome';
import { deliveryTargets, targetTable } from './delivery-targets';

const run = (outcomes: Readonly<Record<string, Outcome>>, name = 'ours') =>
  new Map(Object.entries(outcomes).map(([scenario, one]) => [scenario, new Map([[name, [one]]])]));

const target = (outcomes: Parameters<typeof deliveryTargets>[0], title: string) => {
  const found = deliveryTargets(outcomes).find((one) => one.title.includes(title));
  if (found === undefined) throw new Error(`no target is about ${title}`);
  return found;
};

describe('deliveryTargets', () => {
  it('has a verdict only on what was measured', () => {
    expect(deliveryTargets(new Map()).every(({ isMet }) => isMet === undefined)).toBe(true);
    const outcomes = run({ 'burst-100k': sampleOutcome({}, { delivered: 200_000 }) });
    expect(target(outcomes, '100,000')).toMatchObject({ measured: '100k', isMet: true });
    expect(target(outcomes, '1,000,000').isMet).toBeUndefined();
  });

  it('counts what ours lost anywhere, told or not, and nobody else', () => {
    const outcomes = run({
      outage: sampleOutcome({ lost: 5, lostAndTold: 5 }),
      exit: sampleOutcome({ lost: 3 }),
    });
    expect(target(outcomes, 'lost, in all')).toMatchObject({ measured: '8', isMet: false });
    expect(target(outcomes, 'not told')).toMatchObject({ measured: '3', isMet: false });
    expect(
      target(run({ exit: sampleOutcome({ lost: 3 }) }, 'peer'), 'not told').isMet,
    ).toBeUndefined();
  });

  it('allows a batch twice after SIGKILL, and nothing elsewhere', () => {
    const twice = sampleOutcome({}, { duplicated: 100 });
    expect(target(run({ sigkill: twice }), 'after SIGKILL').isMet).toBe(true);
    expect(target(run({ sigkill: twice, exit: sampleOutcome() }), 'without a reason').isMet).toBe(
      true,
    );
    expect(target(run({ exit: twice }), 'without a reason').isMet).toBe(false);
  });

  it('takes off the time in which the program with a hung call logs', () => {
    const measures = { cpuSeconds: 1, seconds: 16, delayP99Ms: 1, delayMaxMs: 1, peakBytes: 1 };
    const hung = target(run({ hung: sampleOutcome({ measures }) }), 'never answers');
    expect(hung).toMatchObject({ measured: '10 s', isMet: true });
  });

  it('becomes a table', () => {
    expect(targetTable(run({ exit: sampleOutcome({ lost: 3 }) }))).toMatch(
      /lost, in all.*3 \| fail/,
    );
  });
});
