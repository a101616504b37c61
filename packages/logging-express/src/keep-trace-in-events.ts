import type { IncomingMessage, ServerResponse } from 'node:http';
import { applicationPrototype } from './application-prototype';
import { recordOf, type RequestRecord } from './request-record';

type Emitter = IncomingMessage | ServerResponse;
type Emit = (this: Emitter, ...args: unknown[]) => boolean;

const patched = new WeakSet<object>();

/**
 * Makes the listeners of a request and its response run inside the request's trace, from when its
 * record is there, and tells the record how the response ends. Node emits `data`, `end`, `finish`
 * and `close` from the connection's own async context, so without this an upload parser would call
 * the next handler outside the trace.
 *
 * `emit` is replaced once for each application, on the prototypes that Express keeps for such
 * extensions: see docs/decisions/0009.
 */
export function keepTraceInEvents(request: IncomingMessage, response: ServerResponse): void {
  patch(request, emitOfRequest);
  patch(response, emitOfResponse);
}

function patch(emitter: Emitter, replacement: (emit: Emit) => Emit): void {
  const target = applicationPrototype(emitter);
  if (patched.has(target)) return;
  patched.add(target);
  Reflect.defineProperty(target, 'emit', {
    value: replacement(Reflect.get(target, 'emit') as Emit),
    configurable: true,
    writable: true,
  });
}

function emitOfRequest(emit: Emit): Emit {
  return function (...args) {
    const record = recordOf(this as IncomingMessage);
    return record !== undefined && hasListeners(this, args[0])
      ? inTrace(record, () => emit.apply(this, args))
      : emit.apply(this, args);
  };
}

function emitOfResponse(emit: Emit): Emit {
  return function (...args) {
    const record = recordOf((this as ServerResponse).req);
    if (record === undefined) return emit.apply(this, args);
    const [event] = args;
    if (event === 'finish' || event === 'close') {
      return inTrace(record, () => {
        record.responseEnds(event);
        return emit.apply(this, args);
      });
    }
    return hasListeners(this, event)
      ? inTrace(record, () => emit.apply(this, args))
      : emit.apply(this, args);
  };
}

/** Most events have none. */
function hasListeners(emitter: Emitter, event: unknown): boolean {
  return emitter.listenerCount(event as string) > 0;
}

/** Most events are emitted by code that is in the trace already; asking is far cheaper. */
function inTrace({ trace, inbound }: RequestRecord, fn: () => boolean): boolean {
  return trace.tryCurrent()?.traceId === inbound.traceId ? fn() : trace.run(fn, inbound);
}
