import type { MetricStore } from '../metrics/metric-store';
import type { AlarmDefinition, AlarmState } from './alarm-definition';
import { checkAlarm } from './check-alarm';
import { evaluateAlarm } from './evaluate-alarm';
import { resolveQueries, type ResolvedQuery } from './metric-queries';

/** An alarm and what it says. */
export interface AlarmReport {
  readonly alarm: AlarmDefinition;
  readonly state: AlarmState;
  /** What it watches in each of its evaluation periods, oldest first; undefined without data. */
  readonly values: readonly (number | undefined)[];
  /** When the state became what it is, epoch milliseconds. */
  readonly stateSinceMs: number;
}

interface StoredAlarm {
  readonly alarm: AlarmDefinition;
  readonly watched: ResolvedQuery;
  state: AlarmState;
  stateSinceMs: number;
}

const MINUTE_MS = 60_000;

/**
 * The alarms of one emulator. They are evaluated when they are asked for, over whole periods that
 * end with the last whole minute.
 */
export class AlarmStore {
  readonly #metrics: MetricStore;
  readonly #alarms = new Map<string, StoredAlarm>();

  constructor(metrics: MetricStore) {
    this.#metrics = metrics;
  }

  /**
   * Takes an alarm; one of the same name gives way, and its state stays.
   *
   * @throws ApiError ValidationError for what the service refuses
   */
  put(alarm: AlarmDefinition, nowMs: number): void {
    const queries = checkAlarm(alarm);
    const id = queries.find(({ ReturnData = true }) => ReturnData)?.Id ?? '';
    const watched = resolveQueries(queries, this.#metrics).get(id) as ResolvedQuery;
    const { state, stateSinceMs } = this.#alarms.get(alarm.AlarmName) ?? {
      state: 'INSUFFICIENT_DATA' as const,
      stateSinceMs: nowMs,
    };
    this.#alarms.set(alarm.AlarmName, { alarm, watched, state, stateSinceMs });
  }

  delete(alarmName: string): void {
    this.#alarms.delete(alarmName);
  }

  /** All alarms as they stand at that time, by name. */
  evaluate(nowMs: number): readonly AlarmReport[] {
    return [...this.#alarms.values()]
      .sort((a, b) => (a.alarm.AlarmName < b.alarm.AlarmName ? -1 : 1))
      .map((stored) => report(stored, nowMs));
  }
}

function report(stored: StoredAlarm, nowMs: number): AlarmReport {
  const { alarm, watched } = stored;
  const values = valuesUntil(alarm, watched, nowMs);
  const state = evaluateAlarm(alarm, values, stored.state);
  if (state !== stored.state) {
    stored.state = state;
    stored.stateSinceMs = nowMs;
  }
  return { alarm, state, values, stateSinceMs: stored.stateSinceMs };
}

function valuesUntil(
  { EvaluationPeriods: count }: AlarmDefinition,
  { periodMs, valueAt }: ResolvedQuery,
  nowMs: number,
): (number | undefined)[] {
  const unitMs = Math.min(periodMs, MINUTE_MS);
  const endMs = Math.floor(nowMs / unitMs) * unitMs;
  return Array.from({ length: count }, (_, at) => valueAt(endMs - (count - at) * periodMs));
}
