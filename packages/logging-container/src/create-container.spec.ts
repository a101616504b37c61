import process from 'node:process';
import { createRecordingSink } from '@dashtam/logging-testing';
import type { ContainerOptions } from './container-options';
import { createContainer } from './create-container';
import { LoggingConfigError } from './logging-config-error';

const KEY = 'a-key-of-sixteen-or-more';

function start(env: ContainerOptions['env'] = {}, options: ContainerOptions = {}) {
  const sink = createRecordingSink();
  const container = createContainer({ env, sink, shutdownHooks: false, ...options });
  return { sink, container, ...container };
}

it('reads the variables it is given, not those of the process', () => {
  const { settings, logger, sink } = start({ ENVIRONMENT: 'staging', LOG_LEVEL: 'error' });
  expect(settings).toMatchObject({ environment: 'staging', logLevel: 'error' });
  logger.warning('Not written');
  logger.error('Written');
  expect(sink.records()).toMatchObject([{ level: 'ERROR', message: 'Written' }]);
});

it('refuses bad settings before anything is made', () => {
  expect(() => start({ LOG_LEVEL: 'loud' })).toThrow(LoggingConfigError);
});

it.each([
  [{ ENVIRONMENT: 'development' }, 'info'],
  [{ ENVIRONMENT: 'testing' }, 'info'],
  [{ ENVIRONMENT: 'ci' }, 'info'],
  [{ ENVIRONMENT: 'staging' }, 'INFO'],
  [{ ENVIRONMENT: 'production' }, 'INFO'],
  [{ ENVIRONMENT: 'production', LOG_SINK: 'console' }, 'info'],
  [{ ENVIRONMENT: 'testing', LOG_SINK: 'stdout' }, 'INFO'],
])('%j writes the level as %s', (env, level) => {
  const { logger, sink } = start(env);
  logger.info('One line');
  expect(sink.records()[0]?.level).toBe(level);
});

it('setLevel reaches loggers that are already bound', () => {
  const { logger, setLevel, sink } = start();
  const bound = logger.bind({ user_id: '123' });
  bound.debug('Before');
  setLevel('debug');
  bound.debug('After');
  setLevel('off');
  bound.critical('Never');
  expect(sink.records().map(({ message }) => message)).toEqual(['After']);
});

it('the service is in every line where it is set', () => {
  const { logger, sink } = start({ OTEL_SERVICE_NAME: 'accounts' });
  logger.bind({ user_id: '1' }).info('Bound');
  logger.info('Named by the call', { service: 'other' });
  expect(sink.records().map(({ service }) => service)).toEqual(['accounts', 'other']);
});

describe('session ids', () => {
  const logged = (env: ContainerOptions['env']) => {
    const { logger, sink } = start(env);
    logger.info('Session opened', { session_id: 'abc' });
    return sink.records()[0]?.session_id;
  };

  it('are redacted without a key', () => {
    expect(logged({})).toBe('[REDACTED]');
  });

  it('are pseudonyms with one: the same for the same key and id', () => {
    const first = logged({ LOG_PSEUDONYM_KEY: KEY });
    expect(first).toMatch(/^ps_[0-9a-f]{16}$/);
    expect(logged({ LOG_PSEUDONYM_KEY: KEY })).toBe(first);
    expect(logged({ LOG_PSEUDONYM_KEY: `${KEY}2` })).not.toBe(first);
  });
});

it('a team adds its own kinds of secret, and what was redacted is counted by rule', () => {
  const acme = { name: 'acme-key', literals: ['acme_'], pattern: /acme_\w{4,64}/g, source: 'wiki' };
  const { logger, container, sink } = start({}, { patterns: [acme] });
  logger.info('Called', { used: 'the key acme_1234abcd', password_again: 'x' });
  expect(sink.records()).toMatchObject([{ used: 'the key [REDACTED]' }]);
  expect(container.redactions()).toEqual({ 'acme-key': 1, 'key-name': 1 });
});

it.each([
  ['keep', 'ada@example.com'],
  ['mask', 'a***@example.com'],
  ['pseudonym', expect.stringMatching(/^ps_[0-9a-f]{16}$/) as unknown],
] as const)('e-mail addresses: %s', (emails, email) => {
  const { logger, sink } = start({ LOG_PSEUDONYM_KEY: KEY }, { emails });
  logger.info('Known', { email: 'ada@example.com' });
  expect(sink.records()).toMatchObject([{ email }]);
});

it('limits can be set one by one', () => {
  const { logger, sink } = start({}, { limits: { stringChars: 10 } });
  logger.info('One line', { text: 'x'.repeat(50) });
  expect(sink.records()[0]?.text).toMatch(/^x{10}\.\.\.\[truncated 40 chars\]$/);
});

it('wrapSink puts something around the sink', () => {
  const copies: string[] = [];
  const { logger, sink } = start(
    {},
    {
      wrapSink: (inner) => ({
        write(line, level, timeMs, traceId) {
          copies.push(line);
          inner.write(line, level, timeMs, traceId);
        },
        flush: (deadlineMs) => inner.flush(deadlineMs),
        close: (deadlineMs) => inner.close(deadlineMs),
        stats: () => inner.stats(),
      }),
    },
  );
  logger.info('One line');
  expect(copies).toEqual(sink.lines());
});

it('a container is what middleware wants: a logger and a trace', () => {
  const { logger, trace, sink } = start();
  trace.run(() => logger.info('Inside'), { traceId: 'request-1' });
  expect(sink.byTrace('request-1')).toHaveLength(1);
});

it('flush, stats and close are those of the sink, and close is idempotent', async () => {
  const { container, logger, sink } = start();
  const close = jest.spyOn(sink, 'close');
  logger.info('One line');
  await container.flush();
  expect(container.stats().sent).toBe(1);
  await Promise.all([container.close(), container.close(5)]);
  expect(close).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalledWith(10_000);
});

describe('when the process ends', () => {
  const emit = process.emit.bind(process) as (event: string, ...args: unknown[]) => boolean;

  it('the crash is logged, and what the sink holds goes out at the last moment', async () => {
    const calls: string[] = [];
    const sink = Object.assign(createRecordingSink(), {
      flushSync: () => void calls.push('flushSync'),
    });
    const { close } = createContainer({ env: {}, sink });
    emit('uncaughtExceptionMonitor', new Error('boom'), 'uncaughtException');
    emit('uncaughtExceptionMonitor', new Error('bang'), 'unhandledRejection');
    emit('exit', 1);
    expect(sink.records()).toMatchObject([
      { level: 'critical', message: 'Uncaught exception', error_message: 'boom' },
      { level: 'critical', message: 'Unhandled rejection', error_message: 'bang' },
    ]);
    expect(calls).toEqual(['flushSync']);
    await close();
  });

  it('the lines are flushed within the shutdown deadline before the loop runs empty', async () => {
    const sink = createRecordingSink();
    const flush = jest.spyOn(sink, 'flush');
    jest.spyOn(sink, 'stats').mockReturnValue({ ...sink.stats(), queued: 1 });
    const { close } = createContainer({ env: {}, sink, shutdownDeadlineMs: 5 });
    emit('beforeExit', 0);
    expect(flush).toHaveBeenCalledWith(5);
    await close();
  });
});
