import { AsyncLocalStorage } from 'node:async_hooks';
import type { TraceScope } from '@dashtam/logging-domain';

/** What all copies of this package in one thread have in common. */
interface SharedState {
  /** The scope that the running code was started in. */
  readonly scopes: AsyncLocalStorage<TraceScope>;
  /** The process's own scope, once somebody asked for it. */
  processScope: TraceScope | undefined;
}

const KEY = Symbol.for('@dashtam/logging-trace/state/1');

const registry = globalThis as { [KEY]?: SharedState };

/**
 * One state for every copy of the package, found on `globalThis`: an application and a library of
 * its own may each have installed a copy, and their lines still belong to one trace.
 */
export const sharedState: SharedState = (registry[KEY] ??= {
  scopes: new AsyncLocalStorage<TraceScope>(),
  processScope: undefined,
});
