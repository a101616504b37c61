import type { EncodingOptions, MetricEmbedding } from '@dashtam/logging-application';
import { METRIC_NAMESPACE, type Runtime } from '@dashtam/logging-domain';
import type { ContainerOptions } from './container-options';
import { dimensionSetsOf } from './metrics-rule';
import type { LoggingSettings } from './settings';

/** Hex digits of a pseudonym: 64 bits, enough to tell the sessions of one log apart. */
const PSEUDONYM_DIGITS = 16;

type EncodingChoices = Pick<ContainerOptions, 'limits' | 'patterns' | 'emails'>;

/**
 * How lines are written: the level in lower case on the console, in upper case where production's
 * queries read them; session ids as keyed pseudonyms where there is a key; metrics as the settings
 * say.
 */
export function encodingOf(
  settings: LoggingSettings,
  runtime: Runtime,
  choices: EncodingChoices = {},
  onRefused?: MetricEmbedding['onRefused'],
): EncodingOptions {
  const { logSink, pseudonymKey } = settings;
  const { limits = {}, patterns = [], emails = 'keep' } = choices;
  const levelCase = logSink === 'console' ? 'lower' : 'upper';
  const metrics = metricsOf(settings, onRefused);
  const plain = { levelCase, limits, patterns, emails, ...(metrics && { metrics }) } as const;
  if (pseudonymKey === undefined) return plain;
  const pseudonym = (text: string): string =>
    `ps_${runtime.hmac(pseudonymKey, text).slice(0, PSEUDONYM_DIGITS)}`;
  return { ...plain, pseudonym };
}

function metricsOf(
  { metrics, environment }: LoggingSettings,
  onRefused: MetricEmbedding['onRefused'],
): MetricEmbedding | undefined {
  if (metrics === 'off') return undefined;
  return {
    namespace: METRIC_NAMESPACE,
    dimensionSets: dimensionSetsOf(metrics),
    dimensions: { environment },
    ...(onRefused && { onRefused }),
  };
}
