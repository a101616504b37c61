import { METRIC_LIMITS } from '@dashtam/logging-domain';
import type { BoundContext } from '../encoder/bound-context';
import type { ContextFields } from '../encoder/context-fields';
import type { KeyEntry } from '../encoder/key-table';
import { isOwn } from '../objects/own-property';
import { METRICS_NAME, SPECIAL_NAMES } from '../encoder/special-names';
import { boundValue, dimensionsOf } from './dimension-sets';
import { directives } from './directives';
import { isMetricName } from './metric-names';
import { readMetric, type WrittenMetric } from './read-metric';
import { RefusedMetric } from './refused-metric';

/** How records become embedded metric format. */
export interface MetricEmbedding {
  readonly namespace: string;
  /**
   * The fields by which metrics are told apart; of these sets, a record uses those of which it has
   * every field as a text. The empty set is a metric without dimensions.
   */
  readonly dimensionSets: readonly (readonly string[])[];
  /** Dimensions that each record with metrics gets, unless it has a field of that name. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** Told of each metric that is refused, and why. It may throw; the record is written. */
  readonly onRefused?: (name: string, reason: string) => void;
}

/** Fields that the record writes after its metrics. */
const LATER_NAMES: ReadonlySet<string> = new Set([
  '_aws',
  'metrics_refused',
  'sampling_rate',
  'truncated',
  'original_bytes',
]);

/**
 * Writes `_metrics` as embedded metric format: the values as fields of the record, and `_aws`, which
 * tells CloudWatch what they are. A metric that the format does not allow, that is a secret, or
 * whose name is already another field's, is refused, counted, told, and noted in the record.
 */
export class EmbeddedMetrics {
  readonly #embedding: MetricEmbedding;
  #refused = 0;

  constructor(embedding: MetricEmbedding) {
    this.#embedding = embedding;
  }

  /** How many metrics were refused. */
  get refused(): number {
    return this.#refused;
  }

  /** Somebody bound metrics, which each line of the logger would count again. */
  refuseBound(): void {
    this.#refuse(METRICS_NAME, 'metrics cannot be bound; each line would count them again');
  }

  /** The fields of a record's metrics, after all others. */
  write(
    fields: ContextFields,
    bound: BoundContext,
    context: object | undefined,
    timeMs: number,
  ): string {
    const problems: [name: string, reason: string][] = [];
    let text = '';
    try {
      text = this.#embedded(fields, bound, context, timeMs, problems);
    } catch (thrown) {
      problems.push([METRICS_NAME, reasonOf(thrown)]);
    }
    if (problems.length === 0) return text;
    for (const [name, reason] of problems) this.#refuse(name, reason);
    return text + refusedText(fields, problems);
  }

  #embedded(
    fields: ContextFields,
    bound: BoundContext,
    context: object | undefined,
    timeMs: number,
    problems: [name: string, reason: string][],
  ): string {
    const { budget } = fields.writer;
    const record = { bound, context };
    const metrics = this.#read(fields, record, problems);
    if (metrics.length === 0) return '';
    const { namespace, dimensionSets, dimensions: constants = {} } = this.#embedding;
    // What was cut may have been a dimension.
    const sets = budget.cut ? dimensionSets.filter(({ length }) => length === 0) : dimensionSets;
    const { sets: setsText, fields: constantText } = dimensionsOf(sets, { ...record, constants });
    if (setsText === '[]') throw new RefusedMetric('the record has the fields of no dimension set');
    const values = metrics.map((metric) => fieldText(metric, record)).join('');
    const directive = directives(metrics, namespace, setsText);
    const text = `${constantText}${values},"_aws":{"Timestamp":${timeMs},"CloudWatchMetrics":[${directive}]}`;
    if (text.length > budget.bytesLeft)
      throw new RefusedMetric('the record has no room for metrics');
    budget.force(text.length);
    return text;
  }

  #read(
    { metrics: given, writer }: ContextFields,
    record: RecordFields,
    problems: [name: string, reason: string][],
  ): readonly WrittenMetric[] {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw new RefusedMetric('_metrics is no object; allowed is { name: number }');
    }
    if (find('_aws', record) !== undefined) {
      throw new RefusedMetric('the record has a field _aws of its own');
    }
    const metrics: WrittenMetric[] = [];
    for (const name of Object.keys(given)) {
      if (metrics.length === writer.limits.keysPerContainer) {
        throw new RefusedMetric(`there are more than ${metrics.length} metrics`);
      }
      const entry = writer.keys.get(name);
      try {
        this.#checkName(entry);
        const metric = readMetric(writer, entry, (given as Record<string, unknown>)[name]);
        const field = find(name, record);
        if (field !== undefined && field !== metric.json) {
          throw new RefusedMetric('the record has another field of that name');
        }
        metrics.push(metric);
      } catch (thrown) {
        problems.push([shownName(entry), reasonOf(thrown)]);
      }
    }
    return metrics;
  }

  #checkName({ name, fragment }: KeyEntry): void {
    if (!isMetricName(name)) {
      const allowed = `1 to ${METRIC_LIMITS.nameChars} characters of ASCII, no colon at the start`;
      throw new RefusedMetric(`its name is not allowed; allowed are ${allowed}`);
    }
    if (fragment !== `,${JSON.stringify(name)}:`) throw new RefusedMetric('its name is a secret');
    const { dimensionSets } = this.#embedding;
    const isTaken = SPECIAL_NAMES.has(name) || LATER_NAMES.has(name);
    if (isTaken || dimensionSets.some((set) => set.includes(name))) {
      throw new RefusedMetric('its name is that of a field of the record');
    }
  }

  #refuse(name: string, reason: string): void {
    this.#refused += 1;
    try {
      this.#embedding.onRefused?.(name, reason);
    } catch {
      // The listener is the host's; its fault must not cost the record.
    }
  }
}

interface RecordFields {
  readonly bound: BoundContext;
  readonly context: object | undefined;
}

/** The JSON text of a field that a metric of the same name may share; undefined for no field. */
function find(name: string, { bound, context }: RecordFields): string | undefined {
  if (context !== undefined && isOwn(context, name)) {
    const value = (context as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) return typeof value === 'number' ? String(value) : '';
  }
  const at = bound.entries.findIndex((entry) => entry.name === name);
  return at === -1 ? undefined : boundValue(bound, at);
}

/** Nothing where the record has the very number already. */
function fieldText({ name, json }: WrittenMetric, record: RecordFields): string {
  return find(name, record) === undefined ? `,${JSON.stringify(name)}:${json}` : '';
}

/** The name as the record may show it. */
function shownName({ fragment }: KeyEntry): string {
  return JSON.parse(fragment.slice(1, -1)) as string;
}

function refusedText({ writer }: ContextFields, problems: readonly [string, string][]): string {
  const reasons = problems.map(([name, reason]) => `${name}: ${reason}`);
  const json = writer.value(reasons.slice(0, METRIC_LIMITS.metricsPerDirective));
  return `,"metrics_refused":${json}`;
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof RefusedMetric ? thrown.message : 'it cannot be read';
}
