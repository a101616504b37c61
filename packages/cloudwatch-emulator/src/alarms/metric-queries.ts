import { datapoints } from '../metrics/datapoints';
import type { MetricStore } from '../metrics/metric-store';
import { statisticOf } from '../metrics/statistic';
import { ApiError } from '../api-error';
import type { AlarmMetric, MetricDataQuery } from './alarm-definition';
import { compileMath } from './metric-math';

/** The value of a query in the period that starts then; undefined where there is no data. */
export type PeriodValue = (startMs: number) => number | undefined;

/** A query that can be asked about periods. */
export interface ResolvedQuery {
  /** Milliseconds. */
  readonly periodMs: number;
  readonly valueAt: PeriodValue;
}

/**
 * Connects queries with the metrics and with each other.
 *
 * @returns each query by its id
 * @throws ApiError ValidationError for a query that the service refuses
 */
export function resolveQueries(
  queries: readonly MetricDataQuery[],
  store: MetricStore,
): ReadonlyMap<string, ResolvedQuery> {
  const byId = new Map(queries.map((query) => [query.Id, query]));
  if (byId.size < queries.length) throw invalid('The ids of the metrics are not unique');
  const resolved = new Map<string, ResolvedQuery>();
  const open = new Set<string>();

  function resolve(id: string): ResolvedQuery {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const query = byId.get(id);
    if (query === undefined) throw invalid(`No metric has the id ${id}`);
    if (open.has(id)) throw invalid(`The expression ${id} needs itself`);
    open.add(id);
    const result =
      query.Expression === undefined
        ? metricQuery(query, store)
        : expressionQuery(query.Expression, query.Period, resolve);
    open.delete(id);
    resolved.set(id, result);
    return result;
  }

  for (const { Id } of queries) {
    if (!/^[a-z]\w*$/.test(Id))
      throw invalid(`The id ${Id} does not start with a lower-case letter`);
    resolve(Id);
  }
  return resolved;
}

function metricQuery({ Id, MetricStat }: MetricDataQuery, store: MetricStore): ResolvedQuery {
  if (MetricStat === undefined) throw invalid(`${Id} has neither MetricStat nor Expression`);
  const { Metric, Period, Stat, Unit: unit } = MetricStat;
  const statistic = statisticOf(Stat);
  if (statistic === undefined) throw invalid(`The Stat of ${Id} is ${Stat}`);
  const periodMs = periodOf(Period) * 1_000;
  const identity = identityOf(Metric);
  return {
    periodMs,
    valueAt: (startMs) => {
      const query = { startMs, endMs: startMs + periodMs, periodMs: Infinity, statistic, unit };
      return datapoints(store.samples(identity), query)[0]?.value;
    },
  };
}

function expressionQuery(
  expression: string,
  period: number | undefined,
  resolve: (id: string) => ResolvedQuery,
): ResolvedQuery {
  const { ids, evaluate } = compileMath(expression);
  const parts = new Map([...ids].map((id) => [id, resolve(id)]));
  const periods = new Set([...parts.values()].map(({ periodMs }) => periodMs));
  if (periods.size > 1) throw invalid(`The metrics of ${expression} have different periods`);
  const [own = (period ?? 60) * 1_000] = periods;
  return {
    periodMs: own,
    valueAt: (startMs) => evaluate((id) => parts.get(id)?.valueAt(startMs)),
  };
}

/** The identity of a metric as the API names it. */
export function identityOf({ Namespace, MetricName, Dimensions = [] }: AlarmMetric) {
  return {
    namespace: Namespace,
    metricName: MetricName,
    dimensions: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])),
  };
}

/** Seconds of a period that the service takes. */
export function periodOf(seconds: number | undefined): number {
  if (seconds === undefined) throw invalid('A period is missing');
  if (![10, 20, 30].includes(seconds) && (seconds < 60 || seconds % 60 !== 0)) {
    throw invalid(`The period is ${seconds}; allowed are 10, 20, 30 and multiples of 60`);
  }
  return seconds;
}

function invalid(message: string): ApiError {
  return new ApiError('ValidationError', message);
}
