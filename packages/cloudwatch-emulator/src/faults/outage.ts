import type { IncomingMessage, Server } from 'node:http';

type Connection = IncomingMessage['socket'];

/** Cuts a server off: while it lasts, every connection is reset before a request is read. */
export class Outage {
  readonly #open = new Set<Connection>();
  #isOn = false;

  constructor(server: Server) {
    server.on('connection', (connection: Connection) => {
      if (this.#isOn) {
        connection.resetAndDestroy();
        return;
      }
      this.#open.add(connection);
      connection.once('close', () => this.#open.delete(connection));
    });
  }

  /** Resets every open connection and those to come. */
  begin(): void {
    this.#isOn = true;
    for (const connection of this.#open) connection.resetAndDestroy();
  }

  /** Lets connections through again. */
  end(): void {
    this.#isOn = false;
  }
}
