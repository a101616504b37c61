import type { Request } from 'express';
import { placeholder } from './mount-template';

/** What Express 4 keeps of a path that `use` was told. */
interface Layer {
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly regexp: RegExp;
  readonly keys: readonly { readonly name: string | number }[];
  /** Of the request that it matched last. */
  readonly params: Readonly<Record<string, unknown>> | undefined;
  readonly path: string | undefined;
}

/**
 * The template of the path at which Express 4 mounts what it enters, read from the expression that
 * it made of it; undefined for other versions, and where the router cannot be found among those of
 * the application, as in an application that is mounted in another.
 */
export function express4Template(request: Request, path: string): string | undefined {
  // A router without an application has none.
  const app = request.app as { readonly _router?: Layer['handle'] } | undefined;
  const router = app?._router;
  if (router?.stack === undefined) return undefined;
  const layer = layerAt(router.stack, path, request.params);
  return layer && templateOf(layer, path);
}

/** The layer that has just matched: it keeps the path, and hands its parameters on. */
function layerAt(
  stack: readonly Layer[],
  path: string,
  params: Request['params'],
): Layer | undefined {
  for (const layer of stack) {
    if (withoutSlash(layer.path) === path && areAmong(layer.params, params)) return layer;
    const inner = layer.handle.stack && layerAt(layer.handle.stack, path, params);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The router merges those of the routers around it in, where it was told to. */
function areAmong(own: Layer['params'], params: Request['params']): boolean {
  return (
    own === params || Object.entries(own ?? {}).every(([name, value]) => params[name] === value)
  );
}

function withoutSlash(path: string | undefined): string | undefined {
  return path?.replace(/\/$/, '');
}

/** `path` with the name of each parameter in its place. */
function templateOf({ regexp, keys }: Layer, path: string): string | undefined {
  const found = new RegExp(regexp.source, `${regexp.flags}d`).exec(path);
  if (found?.indices === undefined) return undefined;
  let template = '';
  let end = 0;
  for (const [at, { name }] of keys.entries()) {
    const place = found.indices[at + 1];
    // An optional one that is missing, or one inside another.
    if (place === undefined || place[0] < end) continue;
    template += path.slice(end, place[0]) + placeholder(String(name), undefined);
    end = place[1];
  }
  return template + path.slice(end);
}
