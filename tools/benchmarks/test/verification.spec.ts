import { abilitiesOf } from '../src/calls/abilities';
import { CONTESTANTS, OURS } from '../src/calls/contestants';
import { TargetFile } from '../src/calls/target-file';
import { timedRounds } from '../src/calls/timed-rounds';
import { WORKLOADS } from '../src/calls/workload';

describe('verification of this library', () => {
  const ours = CONTESTANTS.filter(({ name }) => name === OURS);
  let target: TargetFile;

  beforeEach(() => {
    target = new TargetFile();
  });

  afterEach(() => {
    target.remove();
  });

  it.each(WORKLOADS)('finds every line and field of $title', async (workload) => {
    const { failures, callNs } = await timedRounds(
      workload,
      ours,
      { rounds: 1, warmUpMs: 0 },
      target,
    );
    expect(failures).toEqual([]);
    expect(callNs.get(OURS)).toHaveLength(1);
  });

  it('finds the trace id and the cause, and none of the planted secrets', async () => {
    const [contestant] = ours;
    if (contestant === undefined) throw new Error('the list has lost it');
    expect(await abilitiesOf(contestant, target)).toEqual({
      traceId: 'yes',
      deepRedaction: 'yes',
      valueScanning: 'yes',
      cause: 'yes',
    });
  });
});
