import {
  TraceSampler,
  resolveRequestBuffer,
  type ResolvedRequestBuffer,
} from '@dashtam/logging-application';
import { DEFAULT_SAMPLING_RATES, type SamplingRates } from '@dashtam/logging-domain';
import type { ContainerOptions } from './container-options';
import type { LoggingSettings } from './settings';

/** Which lines are left out, and which wait for the end of their request. */
export interface LineRules {
  readonly sampler: TraceSampler;
  /** Undefined: nothing waits. */
  readonly buffer: ResolvedRequestBuffer | undefined;
}

/**
 * What the options say; where they say nothing, what the settings say.
 *
 * @throws RangeError for an option out of its bounds
 */
export function lineRulesOf(
  { sampling, requestBuffer }: Pick<ContainerOptions, 'sampling' | 'requestBuffer'>,
  settings: LoggingSettings,
): LineRules {
  const { requestBuffer: isOn } = settings;
  const buffer = requestBuffer ?? isOn;
  return {
    sampler: new TraceSampler(ratesOf(sampling ?? settings.sampling)),
    buffer: buffer === false ? undefined : resolveRequestBuffer(buffer === true ? {} : buffer),
  };
}

function ratesOf(sampling: boolean | SamplingRates): SamplingRates {
  if (typeof sampling !== 'boolean') return sampling;
  return sampling ? DEFAULT_SAMPLING_RATES : {};
}
