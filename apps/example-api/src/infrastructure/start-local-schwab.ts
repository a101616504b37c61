import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running stand-in for Schwab's API. */
export interface LocalSchwab {
  /** Its origin, for example `http://127.0.0.1:34567`. */
  readonly url: string;
  close(): Promise<void>;
}

const ACCOUNTS = [
  { id: '0f8c2a52-6a4e-4d0b-9a53-0c1f5a6f7e01', name: 'Brokerage' },
  { id: '0f8c2a52-6a4e-4d0b-9a53-0c1f5a6f7e02', name: 'Roth IRA' },
];

/**
 * Starts a small server on loopback that answers as Schwab does for the two calls that this
 * service makes, so that the service runs without an account there.
 */
export async function startLocalSchwab(): Promise<LocalSchwab> {
  const issued = new Set<string>();
  const server = createServer((request, response) => answer(request, response, issued));
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, issued: Set<string>): void {
  const call = `${request.method} ${request.url}`;
  if (call === 'POST /v1/oauth/token') {
    const token = randomBytes(32).toString('base64url');
    issued.add(token);
    sendJson(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 1_800 });
  } else if (call === 'GET /trader/v1/accounts') {
    const authorized = issued.has(request.headers.authorization?.slice('Bearer '.length) ?? '');
    sendJson(response, authorized ? 200 : 401, authorized ? ACCOUNTS : { error: 'unauthorized' });
  } else {
    sendJson(response, 404, { error: 'not_found' });
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
