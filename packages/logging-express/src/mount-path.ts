import type { Request } from 'express';
import { express4Template } from './express4-template';
import { mountTemplate } from './mount-template';

/** Under which the router of Express 5.3 keeps what the layer at work was told. */
const DESCRIPTION = 'router.tracing.matchedRoute';

let patternKey: symbol | undefined;

/**
 * The path, with the names of its parameters, at which the router mounts what it enters.
 *
 * @param path the same as it stands in the URL
 */
export function mountPath(request: Request, path: string): string {
  return (
    matchedPattern(request) ??
    express4Template(request, path) ??
    mountTemplate(path, request.params)
  );
}

/** What `use` was told, where Express says so: from 5.3 on, and when it was a text. */
function matchedPattern(request: Request): string | undefined {
  if (patternKey === undefined || !(patternKey in request)) patternKey = keyOf(request);
  const pattern: unknown = patternKey && Reflect.get(request, patternKey);
  return typeof pattern === 'string' ? pattern.replace(/\/$/, '') : undefined;
}

/** The symbol is no export; it is one for each copy of the router. */
function keyOf(request: Request): symbol | undefined {
  return Object.getOwnPropertySymbols(request).find(
    ({ description }) => description === DESCRIPTION,
  );
}
