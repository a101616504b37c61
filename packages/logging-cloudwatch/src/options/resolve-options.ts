import type { CloudWatchOptions, CommonOptions } from './cloudwatch-options';
import { OPTION_RULES } from './option-rules';

const DEFAULTS = {
  region: 'us-east-1',
  batchSize: 100,
  batchIntervalMs: 5_000,
  retentionDays: 30,
  durability: 'turn',
  connectTimeoutMs: 3_000,
  requestTimeoutMs: 10_000,
} as const;

type Defaulted = keyof typeof DEFAULTS;

/** Options with every default filled in. */
export type ResolvedOptions = CloudWatchOptions & Required<Pick<CommonOptions, Defaulted>>;

/**
 * Fills in the defaults; that of the Region is `AWS_REGION`. An option that is `undefined` counts as not given.
 *
 * @throws Error that lists all bad options, each with what was seen and what is allowed
 */
export function resolveOptions(options: CloudWatchOptions): ResolvedOptions {
  const region = process.env['AWS_REGION'] || undefined;
  const named = Object.entries(options).filter(([, value]) => value !== undefined);
  const given = Object.entries({ ...(region && { region }), ...Object.fromEntries(named) });
  const resolved = { ...DEFAULTS, ...Object.fromEntries(given) } as ResolvedOptions;
  const problems = [...missing(resolved), ...given.flatMap(([name, value]) => bad(name, value))];
  if (problems.length === 0) return resolved;
  throw new Error(['CloudWatchAdapter cannot start:', ...problems].join('\n- '));
}

function missing({ logGroup, instanceId, logStream }: ResolvedOptions): string[] {
  const problems: string[] = [];
  if (logGroup === undefined)
    problems.push(`logGroup: missing; allowed: ${OPTION_RULES.logGroup.allowed}`);
  if ((instanceId === undefined) === (logStream === undefined)) {
    const seen = logStream === undefined ? 'neither' : 'both';
    problems.push(`instanceId, logStream: saw ${seen}; allowed: exactly one of them`);
  }
  return problems;
}

function bad(name: string, value: unknown): string[] {
  const rule = Object.entries(OPTION_RULES).find(([known]) => known === name)?.[1];
  if (rule === undefined) {
    return [`${name}: unknown option; allowed: ${Object.keys(OPTION_RULES).join(', ')}`];
  }
  if (rule.accepts(value)) return [];
  const seen = name === 'credentials' ? 'something else' : seenAs(value);
  return [`${name}: saw ${seen}; allowed: ${rule.allowed}`];
}

/** What was given, as text for a human. */
function seenAs(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 100));
  if (typeof value === 'object' && value !== null) return 'an object of another shape';
  return typeof value === 'function' ? 'a function' : String(value);
}
