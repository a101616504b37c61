import type { SettingRule } from './env-reader';
import type { Environment } from './environment';

/**
 * Where lines go:
 * - `console`: stdout; human-readable in development, JSON elsewhere
 * - `stdout`: JSON lines with production's field rules, for Lambda, ECS, EKS and FireLens
 * - `cloudwatch`: CloudWatch Logs, with stderr as the fallback
 */
export type SinkName = 'console' | 'stdout' | 'cloudwatch';

const NAMES: ReadonlySet<string> = new Set<SinkName>(['console', 'stdout', 'cloudwatch']);

/** `LOG_SINK`, in any case. */
export const sinkRule: SettingRule<SinkName> = {
  allowed: 'console, stdout, cloudwatch',
  parse(text) {
    const name = text.toLowerCase();
    return NAMES.has(name) ? (name as SinkName) : undefined;
  },
};

/** The sink of an environment that sets no `LOG_SINK`. */
export function defaultSink(environment: Environment): SinkName {
  switch (environment) {
    case 'development':
    case 'testing':
    case 'ci':
      return 'console';
    case 'staging':
    case 'production':
      return 'cloudwatch';
    default:
      return environment satisfies never;
  }
}
