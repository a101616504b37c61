import { settled } from '../../test/support/manual-clock';
import { SpoolCounters } from '../spool/spool-counters';
import { Settlement } from './settlement';

/** Somebody who waits until the engine has delivered that much. */
function createWaiter(settlement: Settlement, position: number) {
  const waiter = { isGone: false };
  void settlement
    .wait(() => settlement.isThrough(position))
    .then(() => {
      waiter.isGone = true;
    });
  return waiter;
}

function createSettlement() {
  const counters = new SpoolCounters();
  const settlement = new Settlement(counters);
  const deliver = (acknowledged: number): void => {
    counters.book({ ...counters.wholeBook(), acknowledged });
    settlement.moved();
  };
  return { counters, settlement, deliver };
}

describe('whoever waits for delivery', () => {
  it('goes when it has come that far, each at its own place', async () => {
    const { settlement, deliver } = createSettlement();
    const [first, second] = [createWaiter(settlement, 1), createWaiter(settlement, 2)];
    deliver(1);
    await settled();
    expect([first.isGone, second.isGone, settlement.isAwaited]).toEqual([true, false, true]);
    deliver(2);
    await settled();
    expect([second.isGone, settlement.isAwaited]).toEqual([true, false]);
  });

  it('does not wait at all where it is that far already', async () => {
    const { settlement, deliver } = createSettlement();
    deliver(5);
    const late = createWaiter(settlement, 5);
    expect(settlement.isAwaited).toBe(false);
    await settled();
    expect(late.isGone).toBe(true);
  });

  it('goes at its deadline, and is not waited with any more', async () => {
    const { settlement } = createSettlement();
    await settlement.wait(
      () => false,
      () => Promise.resolve(),
    );
    expect(settlement.isAwaited).toBe(false);
  });

  it('goes when nothing will be delivered any more, and whoever comes later at once', async () => {
    const { settlement } = createSettlement();
    const waiter = createWaiter(settlement, 1);
    settlement.end();
    const late = createWaiter(settlement, 1);
    await settled();
    expect([waiter.isGone, late.isGone]).toEqual([true, true]);
  });
});

describe('a thread that stands still', () => {
  it('goes on as soon as it is over', () => {
    const { settlement, counters } = createSettlement();
    let looks = 0;
    const leftMs = (): number => {
      looks += 1;
      // There is progress, so that the next look comes at once.
      counters.progress();
      return 60_000;
    };
    settlement.waitSync(() => looks === 3, leftMs);
    expect(looks).toBe(3);
  });

  it('goes on when its time is up', () => {
    const { settlement } = createSettlement();
    const left = [2, 1, 0];
    settlement.waitSync(
      () => false,
      () => left.shift() ?? 0,
    );
    expect(left).toEqual([]);
  });
});
