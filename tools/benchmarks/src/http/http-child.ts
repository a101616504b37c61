import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { HTTP_CONTESTANTS } from './http-contestants';
import type { HttpReply } from './http-messages';

/** The process of one contestant: an Express application with one route, logged its way. */
async function main(contestantName: string): Promise<void> {
  const contestant = HTTP_CONTESTANTS.find(({ name }) => name === contestantName);
  if (contestant === undefined) throw new TypeError(`no contestant is called ${contestantName}`);
  const middleware = await contestant.load();
  const app = express();
  if (middleware !== undefined) app.use(middleware);
  app.get('/users/:id', (request, response) => {
    response.json({ id: request.params.id });
  });
  const server = createServer(app);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuUs: user + system } satisfies HttpReply);
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ port: (server.address() as AddressInfo).port } satisfies HttpReply);
}

void main(process.argv[2] ?? '');
