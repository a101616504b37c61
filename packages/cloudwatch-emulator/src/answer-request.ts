import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallLog } from './call-log';
import type { RequestFault } from './faults/fault';
import type { FaultQueue } from './faults/fault-queue';
import { strike } from './faults/strike';
import type { RejectedLogEventsInfo } from './limits/event-age';
import type { Service } from './operations/operation';
import { OPERATIONS } from './operations/operations';
import { errorAnswer, successAnswer, type Answer } from './wire/answer';
import { ApiError } from './api-error';
import { actionOf, parseBody, readRequest, type ReceivedRequest } from './wire/request';
import type { RequestBody } from './wire/request-members';
import { verifySignature, type EmulatorCredentials } from './wire/verify-signature';

/** What the answering of requests depends on. */
export interface Backend {
  readonly service: Service;
  readonly faults: FaultQueue;
  readonly calls: CallLog;
  readonly keepBodies: boolean;
  readonly credentials: EmulatorCredentials | undefined;
}

/** Reads one request, lets a waiting fault strike it, and else answers it. Never rejects. */
export async function answerRequest(
  backend: Backend,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { service, faults, calls, keepBodies } = backend;
  const action = actionOf(message);
  const request = await readRequest(message).catch(asError);
  // The client went away before the end of its request: there is no call and no one to answer.
  if (!message.complete) return;
  const body = request instanceof Error ? request : tryParse(request);
  const isParsed = !(body instanceof Error);
  const settle = calls.record({
    action,
    atMs: service.now(),
    ...(isParsed && keepBodies ? { body } : {}),
  });
  const send = (answer: Answer): void => {
    settle(answer.status, answer.errorCode);
    write(response, answer, service.now());
  };
  if (request instanceof Error || !isParsed) return send(errorAnswer(body));

  const perform = (forcedRejection?: RejectedLogEventsInfo): Answer =>
    answerCall(backend, request, action, body, forcedRejection);
  const fault = takeFault(faults, action, body);
  if (fault instanceof Error) return send(errorAnswer(fault));
  if (fault === undefined) return send(perform());
  strike(fault, { action, perform, send, reset: () => message.socket.resetAndDestroy() });
}

// A fault's condition is a caller's function: what it throws becomes the answer.
function takeFault(
  faults: FaultQueue,
  action: string,
  body: RequestBody,
): RequestFault | Error | undefined {
  try {
    return faults.take(action, body);
  } catch (error) {
    return asError(error);
  }
}

function answerCall(
  { service, credentials }: Backend,
  request: ReceivedRequest,
  action: string,
  body: RequestBody,
  forcedRejection: RejectedLogEventsInfo | undefined,
): Answer {
  try {
    const { region, now } = service;
    if (credentials !== undefined) {
      verifySignature(request, { credentials, region, nowMs: now() });
    }
    const operation = OPERATIONS.get(action);
    if (operation === undefined) throw unknownOperation(request);
    const scope = forcedRejection === undefined ? service : { ...service, forcedRejection };
    return successAnswer(operation(body, scope));
  } catch (error) {
    return errorAnswer(error);
  }
}

function unknownOperation({ headers }: ReceivedRequest): ApiError {
  const target = headers['x-amz-target'] ?? 'none';
  return new ApiError('UnknownOperationException', `X-Amz-Target is not emulated: ${target}`);
}

function write(response: ServerResponse, answer: Answer, nowMs: number): void {
  const { status, contentType, body, errorCode } = answer;
  response.writeHead(status, {
    // The emulator's clock, since SDKs learn their clock skew from this header.
    date: new Date(nowMs).toUTCString(),
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': randomUUID(),
    ...(errorCode === undefined ? {} : { 'x-amzn-errortype': errorCode }),
  });
  response.end(body);
}

function tryParse(request: ReceivedRequest): RequestBody | Error {
  try {
    return parseBody(request);
  } catch (error) {
    return asError(error);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
