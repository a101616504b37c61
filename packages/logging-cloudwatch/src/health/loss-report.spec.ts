import type { SinkFailure } from '@dashtam/logging-domain';
import { createManualClock } from '../../test/support/manual-clock';
import { LossReport } from './loss-report';

function createReport() {
  const told: SinkFailure[] = [];
  const clock = createManualClock();
  const report = new LossReport((failure) => told.push(failure), clock);
  return { report, told, clock };
}

describe('the report of losses', () => {
  it('tells what one turn lost once for each kind and level', async () => {
    const { report, told, clock } = createReport();
    for (let index = 0; index < 3; index += 1) report.add('overflow', 'debug', 'full');
    report.add('overflow', 'info', 'full');
    report.add('closed', 'info', 'closed');
    expect(told).toEqual([]);
    await clock.advance(0);
    expect(told).toEqual([
      { kind: 'overflow', count: 3, level: 'debug', reason: 'full' },
      { kind: 'overflow', count: 1, level: 'info', reason: 'full' },
      { kind: 'closed', count: 1, level: 'info', reason: 'closed' },
    ]);
  });

  it('gathers for a second before it tells again', async () => {
    const { report, told, clock } = createReport();
    report.add('overflow', 'debug', 'full');
    await clock.advance(0);
    report.add('overflow', 'debug', 'full');
    report.add('overflow', 'debug', 'full');
    await clock.advance(999);
    expect(told.map(({ count }) => count)).toEqual([1]);
    await clock.advance(1);
    expect(told.map(({ count }) => count)).toEqual([1, 2]);
  });

  it('tells at once after a quiet second', async () => {
    const { report, told, clock } = createReport();
    report.add('overflow', 'debug', 'full');
    await clock.advance(1_000);
    report.add('overflow', 'debug', 'full');
    await clock.advance(0);
    expect(told).toHaveLength(2);
  });

  it('tells everything at once when asked, and nothing twice', async () => {
    const { report, told, clock } = createReport();
    report.add('deadline', 'error', 'too late');
    report.tellAll();
    report.tellAll();
    await clock.advance(5_000);
    expect(told).toHaveLength(1);
  });

  it('counts losses by level, and refusals by the service apart', () => {
    const { report } = createReport();
    report.add('overflow', 'debug', 'full');
    report.add('rejected', 'error', 'refused');
    report.add('expired', 'info', 'old');
    report.degraded('access denied');
    expect(report.dropped).toEqual({ debug: 1, info: 1, warning: 0, error: 1, critical: 0 });
    expect(report.refused).toBe(2);
  });

  it('tells degradation as a failure that lost nothing', () => {
    const { report, told } = createReport();
    report.degraded('access denied');
    expect(told).toEqual([
      { kind: 'degraded', count: 0, level: 'warning', reason: 'access denied' },
    ]);
  });

  it('goes on when the listener throws', async () => {
    const clock = createManualClock();
    let asked = 0;
    const report = new LossReport(() => {
      asked += 1;
      throw new Error('the listener fails');
    }, clock);
    report.add('overflow', 'debug', 'full');
    report.add('overflow', 'info', 'full');
    await clock.advance(0);
    expect(asked).toBe(2);
  });
});
