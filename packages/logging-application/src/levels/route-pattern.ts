import type { RequestStart } from '@dashtam/logging-domain';

/** Whether a request is on a route. */
export type RoutePattern = (request: RequestStart) => boolean;

/** What `parseRoutePattern` takes, in words. */
export const ROUTE_PATTERN_RULE =
  'a path of 1 to 512 characters such as /users/:id or /files/*, after a method and a space if it ' +
  'is about one method: POST /users';

const MAX_CHARACTERS = 512;
const PATTERN = /^(?:(?<method>[A-Z]{1,20}) )?(?<path>\/.*)$/;
const LITERAL = /^[A-Za-z0-9._~!$&'+,;=@%-]+$/;
const PARAMETER = /^:[A-Za-z_]\w*$/;
const REST = /^\*\w*$/;

/**
 * Reads a route in the words of `http_route`: `:name` is any one segment, `*` at the end is one or
 * more. Letter case and a slash at the end make no difference, as in Express. Undefined for what is
 * no route.
 */
export function parseRoutePattern(text: string): RoutePattern | undefined {
  const { method, path } = PATTERN.exec(text.slice(0, MAX_CHARACTERS + 1))?.groups ?? {};
  if (path === undefined || text.length > MAX_CHARACTERS) return undefined;
  const segments = segmentsOf(path);
  const last = segments.at(-1);
  const hasRest = last !== undefined && REST.test(last);
  const fixed = hasRest ? segments.slice(0, -1) : segments;
  if (!fixed.every((segment) => LITERAL.test(segment) || PARAMETER.test(segment))) return undefined;
  return (request) => {
    if (method !== undefined && method !== request.method) return false;
    const asked = segmentsOf(request.path);
    const isLength = hasRest ? asked.length > fixed.length : asked.length === fixed.length;
    return isLength && fixed.every((segment, at) => segment === asked[at] || isParameter(segment));
  };
}

function isParameter(segment: string): boolean {
  return segment.startsWith(':');
}

function segmentsOf(path: string): string[] {
  const segments = path.toLowerCase().split('/').slice(1);
  if (segments.at(-1) === '') segments.pop();
  return segments;
}
