import type { CallsResults } from './results';
import { targetsOf, verdictOn, type Target } from './targets';
import { WORKLOADS, type WorkloadName } from './workload';

function results(
  workload: WorkloadName,
  callNs: Readonly<Record<string, readonly number[]>>,
  heapBytes: Readonly<Record<string, number>> = {},
): CallsResults {
  const [found] = WORKLOADS.filter(({ name }) => name === workload);
  if (found === undefined) throw new Error(workload);
  return {
    times: [{ workload: found, callNs: new Map(Object.entries(callNs)), failures: [] }],
    abilities: new Map(),
    heapBytes: new Map(Object.entries(heapBytes)),
    bursts: [],
  };
}

const titled = (targets: readonly Target[], title: string): Target | undefined =>
  targets.find((target) => target.title === title);

describe('targetsOf', () => {
  it('compares with pino round by round', () => {
    const targets = targetsOf(results('message', { ours: [10, 90, 10], pino: [100, 900, 100] }));
    expect(titled(targets, 'pino as installed: message')).toMatchObject({
      must: 0.15,
      stretch: 0.1,
      measured: 0.1,
    });
  });

  it('takes nanoseconds of a disabled level and bytes of a line as they are', () => {
    const targets = targetsOf(results('disabled', { ours: [4, 5, 6] }, { ours: 900 }));
    expect(titled(targets, 'disabled level')?.measured).toBe(5);
    expect(titled(targets, 'heap per line, 4 bound + 2')?.measured).toBe(900);
  });

  it('finds the peer that comes nearest', () => {
    const targets = targetsOf(results('flat', { ours: [50], winston: [500], roarr: [100] }));
    expect(titled(targets, 'nearest other peer on any workload')?.measured).toBe(0.5);
  });

  it('leaves open what was not measured', () => {
    const targets = targetsOf(results('flat', { ours: [50] }));
    expect(targets.every(({ measured }) => measured === undefined)).toBe(true);
  });
});

describe('verdictOn', () => {
  const target = { title: 'a', must: 0.5, stretch: 0.3, unit: 'ratio' } as const;

  it.each([
    [0.3, 'stretch'],
    [0.31, 'pass'],
    [0.5, 'pass'],
    [0.51, 'fail'],
    [undefined, 'not measured'],
  ])('says of %p: %s', (measured, verdict) => {
    expect(verdictOn({ ...target, measured })).toBe(verdict);
  });

  it('knows no stretch where there is none', () => {
    expect(verdictOn({ title: 'a', must: 1, measured: 0, unit: 'ratio' })).toBe('pass');
  });
});
