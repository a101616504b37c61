import type { Request } from 'express';
import { applicationPrototype } from './application-prototype';
import { mountPath } from './mount-path';
import { mountTemplate } from './mount-template';

/** One router that the request is in: where it is mounted, and in which other one. */
interface Mount {
  readonly url: string;
  readonly template: string;
  readonly outer: Mount | undefined;
}

/** Where the router is with a request. */
interface Routing {
  mount: Mount;
  /** What Express knows as `request.route`. */
  route: unknown;
  /** Template of that route; undefined while none has matched. */
  template: string | undefined;
}

const ROOT: Mount = { url: '', template: '', outer: undefined };

/** One for all copies of this package, since the accessors of one serve the others. */
const ROUTING = Symbol.for('@dashtam/logging-express/routing/1');

/** What has the accessors. */
const watched = new WeakSet<object>();

interface Watched extends Request {
  [ROUTING]?: Routing;
}

/**
 * Notes the template of each route that the router picks for a request, and returns a function that
 * tells the latest: `/orgs/:org/users/:id`; undefined while no route has matched.
 *
 * Mount paths must be read when the router enters them: Express forgets them before error handlers
 * run, and would call a failed `/users/:id` just `/:id`.
 */
export function watchRoute(request: Request): () => string | undefined {
  const routing = routingOf(request);
  return () => routing.template;
}

/**
 * The router tells what it does through `baseUrl` and `route`. Their accessors stand on the
 * prototype of the application, or on the request of a router without one.
 */
function routingOf(request: Watched): Routing {
  if (Object.hasOwn(request, 'baseUrl')) return startWatching(request);
  keepAsTable(request);
  return (request[ROUTING] ??= newRouting());
}

function startWatching(request: Watched): Routing {
  const { baseUrl, route } = request as { readonly baseUrl: string; readonly route: unknown };
  Reflect.deleteProperty(request, 'baseUrl');
  Reflect.deleteProperty(request, 'route');
  const target = applicationPrototype(request);
  if (!watched.has(target)) {
    Object.defineProperties(target, ACCESSORS);
    watched.add(target);
  }
  const routing = newRouting();
  routing.mount = enter(ROOT, baseUrl, (path) => mountTemplate(path, request.params));
  request[ROUTING] = routing;
  request.route = route;
  return routing;
}

/**
 * Express gives each request a prototype, and so V8 a hidden class of its own, and one more for
 * each property that is added later. From an object that has lost a property V8 makes a plain
 * table, to which the properties to come are added in half the time.
 */
function keepAsTable(request: Request): void {
  const { originalUrl } = request;
  Reflect.deleteProperty(request, 'originalUrl');
  request.originalUrl = originalUrl;
}

const ACCESSORS: PropertyDescriptorMap & ThisType<Watched> = {
  baseUrl: {
    configurable: true,
    enumerable: true,
    get() {
      return this[ROUTING]?.mount.url;
    },
    // Express takes the base URL away from a request that no router is left for.
    set(url: string | undefined = '') {
      const routing = (this[ROUTING] ??= newRouting());
      if (url !== routing.mount.url) {
        routing.mount = enter(routing.mount, url, (path) => mountPath(this, path));
      }
    },
  },
  route: {
    configurable: true,
    enumerable: true,
    get() {
      return this[ROUTING]?.route;
    },
    set(picked: { readonly path: unknown } | undefined) {
      const routing = (this[ROUTING] ??= newRouting());
      routing.route = picked;
      routing.template = picked && join(routing.mount.template, String(picked.path));
    },
  },
};

function newRouting(): Routing {
  return { mount: ROOT, route: undefined, template: undefined };
}

/** The mount that `url` belongs to: one deeper than `from`, or one of those around it. */
function enter(from: Mount, url: string, templateOf: (path: string) => string): Mount {
  let outer = from;
  while (!url.startsWith(outer.url)) outer = outer.outer ?? ROOT;
  if (url === outer.url) return outer;
  const template = outer.template + templateOf(url.slice(outer.url.length));
  return { url, template, outer };
}

function join(mounted: string, path: string): string {
  return mounted !== '' && path === '/' ? mounted : `${mounted}${path}`;
}
