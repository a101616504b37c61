import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { ErrorStatus } from './error-status';

/** Headers that described the answer which the handler had begun to prepare. */
const OF_THE_PREPARED_ANSWER = [
  'Content-Disposition',
  'Content-Encoding',
  'Content-Language',
  'Content-Length',
  'Content-Range',
  'ETag',
  'Last-Modified',
  'Transfer-Encoding',
];

/**
 * Answers with a problem of RFC 9457: type, title (the status phrase), status and trace id. Says
 * nothing of the error itself, and no cache may keep it.
 */
export function sendProblem(
  response: ServerResponse,
  { status, headers }: ErrorStatus,
  traceId: string | undefined,
): void {
  for (const name of OF_THE_PREPARED_ANSWER) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) setIfValid(response, name, value);
  const title = STATUS_CODES[status] ?? STATUS_CODES[status < 500 ? 400 : 500] ?? '';
  const body = JSON.stringify({
    type: 'about:blank',
    title,
    status,
    trace_id: traceId,
  });
  response.statusCode = status;
  // A phrase that the handler had set would still say what the answer was to be. HTTP/2 has none.
  if (response.req.httpVersionMajor < 2) response.statusMessage = title;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/problem+json');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(body);
}

function setIfValid(response: ServerResponse, name: string, value: string): void {
  try {
    response.setHeader(name, value);
  } catch {
    // A header that Node refuses must not cost the caller the whole answer.
  }
}
