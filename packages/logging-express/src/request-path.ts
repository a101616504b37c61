import type { Request } from 'express';

/** Where the path begins in a URL with scheme and host (RFC 9112, 3.2.2). */
const ORIGIN = /^[a-z][a-z\d+.-]{0,31}:\/\/[^/?#]*/i;

/** What ends a path. */
const QUERY_OR_FRAGMENT = /[?#]/;

/** The path of a request as the client sent it: without origin, credentials and query. */
export function requestPath({ originalUrl: url }: Pick<Request, 'originalUrl'>): string {
  const end = url.search(QUERY_OR_FRAGMENT);
  const path = end === -1 ? url : url.slice(0, end);
  return path.startsWith('/') ? path : path.replace(ORIGIN, '') || '/';
}
