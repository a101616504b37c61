import type { Request } from 'express';

/** The path of a request as the client sent it: without origin, credentials and query. */
export function requestPath(request: Request): string {
  return `${request.baseUrl}${request.path}`;
}
