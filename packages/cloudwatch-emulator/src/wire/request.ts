import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { MAX_BODY_BYTES } from '../limits/service-limits';
import { ApiError, serializationError } from '../api-error';
import type { RequestBody } from './request-members';

/** A request that was read to its end. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it was sent, possibly compressed: this is what a signature covers. */
  readonly payload: Buffer;
}

/**
 * Reads a request to its end. Rejects with ApiError 413 for a body that is too large, and with the
 * system's error when the client goes away.
 */
export async function readRequest(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read on, since a client that is still sending does not listen to an answer.
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (bytes > MAX_BODY_BYTES) throw tooLarge();
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(',')]),
  );
  const { method = '', url = '' } = message;
  return { method, url, headers, payload: Buffer.concat(chunks) };
}

/**
 * The API action that a request names in its `X-Amz-Target` header, of CloudWatch Logs or of
 * CloudWatch, whose names differ; or the empty string.
 */
export function actionOf(message: IncomingMessage): string {
  const target = String(message.headers['x-amz-target'] ?? '');
  return /^(?:Logs_20140328|GraniteServiceVersion20100801)\.(\w+)$/.exec(target)?.[1] ?? '';
}

/** Parses the body, which may be gzip. Throws ApiError. */
export function parseBody({ headers, payload }: ReceivedRequest): RequestBody {
  const text = decompress(payload, headers['content-encoding'] ?? 'identity').toString('utf8');
  const value = parseJson(text === '' ? '{}' : text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw serializationError('The request body is no JSON object');
  }
  return value as RequestBody;
}

function decompress(payload: Buffer, encoding: string): Buffer {
  if (encoding === 'identity') return payload;
  if (encoding !== 'gzip') {
    throw serializationError(`Content-Encoding is '${encoding}'; allowed are gzip and identity`);
  }
  try {
    return gunzipSync(payload, { maxOutputLength: MAX_BODY_BYTES });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw serializationError('The request body is no valid gzip');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw serializationError('The request body is no valid JSON');
  }
}

function tooLarge(): ApiError {
  return new ApiError(
    'RequestEntityTooLargeException',
    `The request body exceeds ${MAX_BODY_BYTES} bytes`,
    413,
  );
}
