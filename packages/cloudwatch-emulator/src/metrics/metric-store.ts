import type { StoredEvent } from '../store/log-group';
import { extractMetrics, type MetricSample } from './extract-metrics';
import { MalformedMetrics } from './malformed-metrics';
import { metricKey, type MetricIdentity } from './metric-identity';

/** An event whose metrics were not extracted, though it says that it has some. */
export interface MetricError {
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly message: string;
  /** What the specification does not allow. */
  readonly reason: string;
}

/** A metric and all that was said of it, in the order of acceptance. */
export interface StoredMetric extends MetricIdentity {
  readonly samples: readonly MetricSample[];
}

/** The metrics that were extracted from accepted events. */
export class MetricStore {
  readonly #metrics = new Map<string, MetricSample[]>();
  readonly #errors: MetricError[] = [];

  /** Extracts the metrics of events that were just accepted. */
  add(events: readonly StoredEvent[]): void {
    for (const event of events) {
      try {
        for (const sample of extractMetrics(event.message)) this.#keep(sample);
      } catch (error) {
        if (!(error instanceof MalformedMetrics)) throw error;
        const { groupName: logGroupName, streamName: logStreamName, message } = event;
        this.#errors.push({ logGroupName, logStreamName, message, reason: error.message });
      }
    }
  }

  /** All metrics, in the order of their first sample. */
  get metrics(): readonly StoredMetric[] {
    return [...this.#metrics.values()].map((samples) => ({
      ...(samples[0] as MetricSample),
      samples,
    }));
  }

  /** Events whose metrics were not taken, in the order of acceptance. */
  get errors(): readonly MetricError[] {
    return this.#errors;
  }

  /** What was said of exactly that metric, not of those that have further dimensions. */
  samples(metric: MetricIdentity): readonly MetricSample[] {
    return this.#metrics.get(metricKey(metric)) ?? [];
  }

  #keep(sample: MetricSample): void {
    const key = metricKey(sample);
    const known = this.#metrics.get(key);
    if (known === undefined) this.#metrics.set(key, [sample]);
    else known.push(sample);
  }
}
