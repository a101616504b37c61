import { LOG_LEVELS, type LogThreshold } from '@dashtam/logging-domain';
import { isTraceId } from '../encoder/trace-fields';
import { shown } from '../text/shown';
import { ROUTE_PATTERN_RULE, parseRoutePattern, type RoutePattern } from './route-pattern';

/** Which requests a change of level is about: those of a route, of a trace, or of both. */
export type LevelMatch =
  | { readonly route: string; readonly trace_id?: string }
  | { readonly route?: string; readonly trace_id: string };

/** How a change of level is limited. */
export interface LevelChangeOptions {
  /** Milliseconds after which it ends by itself, 1 to 2,147,483,647. Default: it stays. */
  readonly forMs?: number;
  /**
   * Only these requests get the level; `route` is a path as `http_route` has it, with a method
   * before it if it is about one: `POST /users/:id`. Default: all lines.
   */
  readonly match?: LevelMatch;
}

/** A change of level that was found good. */
export interface LevelChange {
  readonly threshold: LogThreshold;
  readonly forMs: number | undefined;
  readonly match: LevelMatch | undefined;
  readonly traceId: string | undefined;
  readonly route: RoutePattern | undefined;
}

/** What Node's timers can wait, 24.8 days. */
const MAX_FOR_MS = 2_147_483_647;

const THRESHOLDS: readonly unknown[] = [...LOG_LEVELS, 'off'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks what `setLevel` was given, at run time too, since it may come from an operator's request.
 *
 * @throws RangeError that lists everything that is wrong, each with what was seen and what is allowed
 */
export function parseLevelChange(level: unknown, options: unknown): LevelChange {
  const problems: string[] = [];
  const check = (name: string, value: unknown, isGood: boolean, allowed: string): void => {
    if (!isGood) problems.push(`${name} is ${shown(value)}; allowed: ${allowed}`);
  };
  const fieldsOf = (name: string, value: unknown, keys: readonly string[]): Fields => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    check(name, value, isObject, `an object with ${keys.join(', ')}`);
    const fields = isObject ? { ...value } : {};
    const unknown = Object.keys(fields).filter((key) => !keys.includes(key));
    for (const key of unknown)
      problems.push(`${name} has ${shown(key)}; allowed: ${keys.join(', ')}`);
    return fields;
  };

  check('level', level, THRESHOLDS.includes(level), THRESHOLDS.join(', '));
  const { forMs, match } = fieldsOf('options', options, ['forMs', 'match']);
  check(
    'forMs',
    forMs,
    forMs === undefined || isDuration(forMs),
    `an integer from 1 to ${MAX_FOR_MS}`,
  );
  const matching = match === undefined ? {} : fieldsOf('match', match, ['route', 'trace_id']);
  const { route: path, trace_id: traceId } = matching;
  const isNamed = match === undefined || path !== undefined || traceId !== undefined;
  if (!isNamed) problems.push('match names nothing; allowed: route, trace_id or both');
  const route = typeof path === 'string' ? parseRoutePattern(path) : undefined;
  check('route', path, path === undefined || route !== undefined, ROUTE_PATTERN_RULE);
  const isId = traceId === undefined || isTraceId(traceId);
  check('trace_id', traceId, isId, '1 to 128 of the characters A-Z a-z 0-9 . _ : -');
  if (problems.length > 0) throw new RangeError(`Log level not changed: ${problems.join('; ')}`);
  return {
    threshold: level as LogThreshold,
    forMs: forMs as number | undefined,
    match: match as LevelMatch | undefined,
    traceId: traceId as string | undefined,
    route,
  };
}

function isDuration(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_FOR_MS;
}
