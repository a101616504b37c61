import type { Express } from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server that accepts connections. */
export interface HttpListener {
  /** The port it got. */
  readonly port: number;
  /** Accepts nothing new, lets requests finish, and cuts what is left at the deadline. */
  close(deadlineMs: number): Promise<void>;
}

/** Serves `app` on `port`, 0 for any free one; rejects when the port cannot be had. */
export async function listen(app: Express, port: number): Promise<HttpListener> {
  const server = createServer(app);
  server.on('request', (_request, response) => {
    response.once('close', () => {
      // A kept-alive connection that falls idle while closing would hold the server for seconds.
      if (!server.listening) {
        setImmediate(() => server.closeIdleConnections());
      }
    });
  });
  server.listen(port);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async (deadlineMs) => {
      const cut = setTimeout(() => server.closeAllConnections(), deadlineMs).unref();
      const closed = once(server, 'close');
      server.close();
      await closed;
      clearTimeout(cut);
    },
  };
}
