import { LOG_LEVELS, type LogLevel, type SinkFailure } from '@dashtam/logging-domain';
import type { ContractExpect } from './contract-case';
import type { SinkProbe } from './sink-probe';
import { polled, turnsPassed } from './settled';

type Counts = Record<LogLevel, number>;

const none = (): Counts => ({ debug: 0, info: 0, warning: 0, error: 0, critical: 0 });

const total = (counts: Counts): number => LOG_LEVELS.reduce((sum, level) => sum + counts[level], 0);

/** The failures that tell of lost lines. */
export function losses({ failures }: SinkProbe): readonly SinkFailure[] {
  return failures.filter(({ kind }) => kind !== 'degraded');
}

/** Lines that the sink reported as lost, by level. */
export function reportedLosses(probe: SinkProbe): Counts {
  const lost = none();
  for (const { level, count } of losses(probe)) lost[level] += count;
  return lost;
}

/** Waits until as many losses are reported as lines are missing at the destination. */
export async function awaitReports(probe: SinkProbe): Promise<void> {
  await polled(async () => {
    const arrived = (await probe.delivered()).length;
    return arrived + total(reportedLosses(probe)) >= probe.written.size;
  }, probe.patienceMs);
}

/**
 * The law behind all rules, asked of a closed sink: each written line was either delivered once
 * or reported as lost once, under its own level, and the counters say the same.
 */
export async function expectEveryLineAccounted(
  probe: SinkProbe,
  expect: ContractExpect,
): Promise<void> {
  await awaitReports(probe);
  // A second report of the same loss would come with these at the latest.
  await probe.flush(0);
  await probe.close(0);
  await turnsPassed(3);
  const accounted = reportedLosses(probe);
  const arrived = none();
  const foreign: string[] = [];
  for (const line of await probe.delivered()) {
    const level = probe.written.get(line);
    if (level) arrived[level] += 1;
    else foreign.push(line);
  }
  const written = none();
  for (const level of probe.written.values()) written[level] += 1;
  const missing = none();
  for (const level of LOG_LEVELS) missing[level] = written[level] - arrived[level];
  expect({ linesNobodyWrote: foreign }).toEqual({ linesNobodyWrote: [] });
  expect({ reportedAsLost: accounted }).toEqual({ reportedAsLost: missing });
  const { sent, queued, bytes, dropped } = probe.sink.stats();
  expect({ sent, queued, bytes, dropped }).toEqual({
    sent: total(arrived),
    queued: 0,
    bytes: 0,
    dropped: missing,
  });
}
