import type { Request } from 'express';

/**
 * Notes the template of each route that the router picks for a request, and returns a function that
 * tells the latest: `/users/:id`; undefined while no route has matched. A mount path is part of it,
 * as it stands in the URL.
 *
 * The mount path must be read at that moment: Express forgets it before error handlers run, and
 * would call a failed `/users/:id` just `/:id`.
 */
export function watchRoute(request: Request): () => string | undefined {
  let route: unknown;
  let template: string | undefined;
  Object.defineProperty(request, 'route', {
    configurable: true,
    enumerable: true,
    get: () => route,
    set: (picked: { readonly path: unknown } | undefined) => {
      route = picked;
      template = picked && join(request.baseUrl, String(picked.path));
    },
  });
  return () => template;
}

function join(mountPath: string, path: string): string {
  return mountPath !== '' && path === '/' ? mountPath : `${mountPath}${path}`;
}
