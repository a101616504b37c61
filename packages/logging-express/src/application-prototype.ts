import { IncomingMessage, ServerResponse } from 'node:http';

type Message = IncomingMessage | ServerResponse;

/**
 * The prototype that Express keeps for the requests, or responses, of an application, so that they
 * can be extended: that of the outermost one where applications are mounted in each other, since a
 * request may go from an inner to an outer one. Without an application the message itself, because
 * Node's own prototypes belong to every request of the process, also to those that it makes.
 */
export function applicationPrototype(message: Message): Message {
  let outermost = message;
  let next = prototypeOf(message);
  // Express's own, which all applications share, stands between the outermost and Node's.
  while (next !== null && !isOfNode(next)) {
    const following = prototypeOf(next);
    if (isOfNode(following)) return outermost;
    outermost = next;
    next = following;
  }
  return message;
}

function prototypeOf(object: Message): Message | null {
  return Object.getPrototypeOf(object) as Message | null;
}

function isOfNode(prototype: Message | null): boolean {
  return prototype === IncomingMessage.prototype || prototype === ServerResponse.prototype;
}
