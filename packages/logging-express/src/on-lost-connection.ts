import type { IncomingMessage, ServerResponse } from 'node:http';

type Connection = IncomingMessage['socket'];

/** For connections with pipelined requests: whom to tell when the connection goes away. */
const queues = new WeakMap<Connection, Set<() => void>>();

/**
 * Calls `listener` where the connection goes away and the response does not hear of it: when it is
 * gone already, and while the response waits for its turn on a pipelined one.
 */
export function onLostConnection(
  request: IncomingMessage,
  response: ServerResponse,
  listener: () => void,
): void {
  const { socket } = request;
  if (socket.destroyed) queueMicrotask(listener);
  // Node tells nothing to a response whose turn on a pipelined connection has not come.
  else if (response.socket === null) queue(socket, response, listener);
}

function queue(socket: Connection, response: ServerResponse, listener: () => void): void {
  const queued = queues.get(socket) ?? startQueue(socket);
  queued.add(listener);
  response.once('socket', () => queued.delete(listener));
}

/** One listener for the whole connection, however many requests it carries. */
function startQueue(socket: Connection): Set<() => void> {
  const queued = new Set<() => void>();
  queues.set(socket, queued);
  socket.once('close', () => queued.forEach((tell) => tell()));
  return queued;
}
