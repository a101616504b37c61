import { createRecordingLogger } from '@dashtam/logging-testing';
import { createTraceContext } from '@dashtam/logging-trace';
import fastify from 'fastify';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import pino from 'pino';
import { pinoHttp } from 'pino-http';
import { createPinoDestination } from '../src';

const trace = createTraceContext();
const { logger, logs } = createRecordingLogger({ trace });
const destination = createPinoDestination(logger);

afterEach(() => logs.clear());

describe('a pino logger', () => {
  const log = pino({ level: 'trace', base: null }, destination);

  it.each([
    ['trace', 'debug'],
    ['debug', 'debug'],
    ['info', 'info'],
    ['warn', 'warning'],
    ['error', 'error'],
    ['fatal', 'critical'],
  ] as const)('%s becomes %s', (method, level) => {
    log[method]({ user_id: 'u1' }, 'Said %s', 'it');
    expect(logs.records()).toMatchObject([{ level, message: 'Said it', user_id: 'u1' }]);
  });

  it('its children, serializers, mixin and formatters stay in force', () => {
    const rich = pino(
      {
        base: null,
        mixin: () => ({ mixed: true }),
        serializers: { user: ({ id }: { id: string }) => id },
        formatters: { level: (label) => ({ level: label }) },
      },
      destination,
    );
    rich
      .child({ module: 'db' })
      .child({ table: 'users' })
      .warn({ user: { id: 'u1' } }, 'Said');
    expect(logs.records()).toMatchObject([
      { level: 'warning', mixed: true, user: 'u1', module: 'db', table: 'users' },
    ]);
  });

  it('an error becomes the error fields', () => {
    log.error(new TypeError('no'));
    log.error({ err: new RangeError('far'), user_id: 'u1' }, 'Failed');
    expect(logs.records()).toMatchObject([
      { message: 'no', error_type: 'TypeError', error_message: 'no' },
      { message: 'Failed', error_type: 'RangeError', error_message: 'far', user_id: 'u1' },
    ]);
    expect(logs.records()[0]).toHaveProperty('error_stack', expect.stringContaining('pino.spec'));
  });

  it('other names for message and error are followed', () => {
    const renamed = pino(
      { base: null, messageKey: 'text', errorKey: 'failure' },
      createPinoDestination(logger, { messageKey: 'text', errorKey: 'failure' }),
    );
    renamed.error(new TypeError('no'), 'Failed');
    expect(logs.records()).toMatchObject([{ message: 'Failed', error_type: 'TypeError' }]);
  });

  it('lines carry the trace id of where they are logged, and no secret', () => {
    const traceId = '0123456789abcdef0123456789abcdef';
    trace.run(() => log.info({ password: 'hunter2-hunter2' }, 'Said'), { traceId });
    expect(logs.records()).toMatchObject([{ trace_id: traceId, password: '[REDACTED]' }]);
  });

  it('a field named like one of ours is kept beside it', () => {
    log.info({ message: 'theirs', timestamp: 1 }, 'Said');
    expect(logs.records()).toMatchObject([
      { message: 'Said', context_message: 'theirs', context_timestamp: 1 },
    ]);
  });

  it('a line that is no JSON object is still logged', () => {
    destination.write('not json\n');
    destination.write('[1]\n');
    destination.write('{"level":30,"msg":5}\n');
    expect(logs.records()).toMatchObject([
      { level: 'info', message: 'not json' },
      { level: 'info', message: '[1]' },
      { level: 'info', message: '5' },
    ]);
  });
});

it('pino-http writes its request lines through it', async () => {
  const middleware = pinoHttp({ logger: pino({ base: null }, destination) });
  const server: Server = createServer((request, response) => {
    middleware(request, response);
    response.end('ok');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const headers = { authorization: 'Bearer hunter2hunter2hunter2' };
  await (await fetch(`http://127.0.0.1:${port}/path`, { headers })).text();
  server.close();
  await once(server, 'close');
  expect(logs.records()).toMatchObject([
    {
      message: 'request completed',
      req: { method: 'GET', url: '/path' },
      res: { statusCode: 200 },
    },
  ]);
  expect(logs.lines().join()).not.toContain('hunter2');
});

it('Fastify writes through it', async () => {
  const app = fastify({ logger: { level: 'info', stream: destination } });
  app.get('/users/:id', (request) => {
    request.log.info({ user_id: 'u1' }, 'User read');
    throw new TypeError('no');
  });
  await fetch(`${await app.listen({ port: 0, host: '127.0.0.1' })}/users/1`);
  await app.close();
  const records = logs.records().filter(({ message }) => !message.startsWith('Server listening'));
  expect(records).toMatchObject([
    { level: 'info', message: 'incoming request' },
    { level: 'info', message: 'User read', user_id: 'u1' },
    { level: 'error', message: 'no', error_type: 'TypeError' },
    { level: 'info', message: 'request completed' },
  ]);
});
