import type { MeasuredScenario } from './scenario';

/** Calls in one turn of the event loop, as a busy service makes them. */
const PER_TURN = 500;
const OUTAGE_RATE = 2_000;
const STEADY_RATE = 1_000;

/** The scenarios whose figures are published; `isQuick` shortens them. */
export function measuredScenarios(isQuick: boolean): readonly MeasuredScenario[] {
  const outageSeconds = isQuick ? 4 : 30;
  const aroundSeconds = isQuick ? 2 : 5;
  const steadySeconds = isQuick ? 5 : 20;
  const limitMs = isQuick ? 60_000 : 180_000;
  const burst = { pace: { perTurn: PER_TURN }, closeMs: limitMs, limitMs };
  return [
    {
      ...burst,
      name: 'burst-100k',
      title: 'Burst of 100,000',
      description: `100,000 records as fast as they can be logged, ${PER_TURN} in a turn of the event loop, then close`,
      records: 100_000,
      rounds: isQuick ? 1 : 5,
    },
    {
      ...burst,
      name: 'burst-1m',
      title: 'Burst of 1,000,000',
      description: 'the same with 1,000,000',
      records: 1_000_000,
      rounds: isQuick ? 1 : 3,
    },
    {
      name: 'steady',
      title: 'Steady 1,000 a second',
      description: `1,000 records a second for ${steadySeconds} s, then close`,
      records: STEADY_RATE * steadySeconds,
      pace: { perSecond: STEADY_RATE },
      closeMs: 30_000,
      limitMs: 60_000,
      rounds: 1,
    },
    {
      name: 'outage',
      title: `Outage of ${outageSeconds} s`,
      description: `2,000 records a second for ${outageSeconds + 2 * aroundSeconds} s; in the middle every connection is reset for ${outageSeconds} s; then close`,
      records: OUTAGE_RATE * (outageSeconds + 2 * aroundSeconds),
      pace: { perSecond: OUTAGE_RATE },
      events: [
        { atMs: aroundSeconds * 1_000, order: { order: 'outage' } },
        { atMs: (aroundSeconds + outageSeconds) * 1_000, order: { order: 'heal' } },
      ],
      closeMs: 60_000,
      limitMs: 120_000,
      rounds: 1,
    },
  ];
}
