import type { AlarmStore } from '../alarms/alarm-store';
import type { QueryStore } from '../insights/query-store';
import type { RejectedLogEventsInfo } from '../limits/event-age';
import type { MetricStore } from '../metrics/metric-store';
import type { LogStore } from '../store/log-store';
import type { RequestBody } from '../wire/request-members';

/** What every operation works on. */
export interface Service {
  readonly store: LogStore;
  readonly queries: QueryStore;
  /** What was extracted from the events. */
  readonly metrics: MetricStore;
  readonly alarms: AlarmStore;
  /** The service's clock, epoch milliseconds. */
  readonly now: () => number;
  readonly region: string;
  readonly accountId: string;
  /** Set for one PutLogEvents call that a fault strikes: rejects these events, whatever their age. */
  readonly forcedRejection?: RejectedLogEventsInfo;
}

/**
 * One API action: takes the parsed request body and returns the body of the answer, or nothing
 * where the service answers with an empty body. Throws ApiError.
 */
export type Operation = (body: RequestBody, service: Service) => object | undefined;
