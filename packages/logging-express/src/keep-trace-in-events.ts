import { IncomingMessage, ServerResponse } from 'node:http';
import { recordOf, type RequestRecord } from './request-record';

type Emitter = IncomingMessage | ServerResponse;
type Emit = (this: Emitter, ...args: unknown[]) => boolean;

const patched = new WeakSet<object>();

/**
 * Makes the listeners of a request or response run inside the request's trace, from when its record
 * is there. Node emits `data`, `end`, `finish` and `close` from the connection's own async context,
 * so without this an upload parser would call the next handler outside the trace.
 *
 * `emit` is replaced once for each application, on the prototypes that Express keeps for such
 * extensions: a property more on each request would cost more than all of its events.
 */
export function keepTraceInEvents(emitter: Emitter): void {
  const prototype = Object.getPrototypeOf(emitter) as Emitter;
  if (patched.has(prototype)) return;
  if (isOfNode(prototype)) return patch(emitter);
  patched.add(prototype);
  patch(prototype);
}

/** Those belong to every request of the process, also to requests that it makes itself. */
function isOfNode(prototype: Emitter): boolean {
  return prototype === IncomingMessage.prototype || prototype === ServerResponse.prototype;
}

function patch(target: Emitter): void {
  const emit = Reflect.get(target, 'emit') as Emit;
  const emitInTrace: Emit = function (...args) {
    const record = recordOf(this instanceof ServerResponse ? this.req : this);
    // Most events are emitted by code that is in the trace already; asking is far cheaper.
    return record === undefined || isCurrent(record)
      ? emit.apply(this, args)
      : record.trace.run(() => emit.apply(this, args), record.inbound);
  };
  Reflect.defineProperty(target, 'emit', {
    value: emitInTrace,
    configurable: true,
    writable: true,
  });
}

function isCurrent({ trace, inbound }: RequestRecord): boolean {
  return trace.tryCurrent()?.traceId === inbound.traceId;
}
