import type { Request } from 'express';
import { mountTemplate } from './mount-template';

/** One router that the request is in: where it is mounted, and in which other one. */
interface Mount {
  readonly url: string;
  readonly template: string;
  readonly outer: Mount | undefined;
}

const ROOT: Mount = { url: '', template: '', outer: undefined };

/**
 * Notes the template of each route that the router picks for a request, and returns a function that
 * tells the latest: `/orgs/:org/users/:id`; undefined while no route has matched.
 *
 * Mount paths must be read when the router enters them: Express forgets them before error handlers
 * run, and would call a failed `/users/:id` just `/:id`.
 */
export function watchRoute(request: Request): () => string | undefined {
  let route: unknown;
  let template: string | undefined;
  let mount = enter(ROOT, request.baseUrl, request.params);
  Object.defineProperties(request, {
    baseUrl: {
      configurable: true,
      enumerable: true,
      get: () => mount.url,
      // Express takes the base URL away from a request that no router is left for.
      set: (url: string | undefined = '') => {
        if (url !== mount.url) mount = enter(mount, url, request.params);
      },
    },
    route: {
      configurable: true,
      enumerable: true,
      get: () => route,
      set: (picked: { readonly path: unknown } | undefined) => {
        route = picked;
        template = picked && join(mount.template, String(picked.path));
      },
    },
  });
  return () => template;
}

/** The mount that `url` belongs to: one deeper than `from`, or one of those around it. */
function enter(from: Mount, url: string, params: unknown): Mount {
  let outer = from;
  while (!url.startsWith(outer.url)) outer = outer.outer ?? ROOT;
  if (url === outer.url) return outer;
  const template = outer.template + mountTemplate(url.slice(outer.url.length), params);
  return { url, template, outer };
}

function join(mountPath: string, path: string): string {
  return mountPath !== '' && path === '/' ? mountPath : `${mountPath}${path}`;
}
