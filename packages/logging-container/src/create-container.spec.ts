import process from 'node:process';
import { ConsoleAdapter } from '@dashtam/logging-console';
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
  [{ limits: { lineBytes: NaN } }, 'Bad limits: lineBytes is NaN'],
  [{ shutdownDeadlineMs: NaN }, 'shutdownDeadlineMs is NaN; allowed: 0 to 2147483647'],
  [{ shutdownDeadlineMs: -1 }, 'shutdownDeadlineMs is -1'],
  [{ handlerTimeoutMs: NaN }, 'handlerTimeoutMs is NaN'],
])('refuses %j before the first line', (options, said) => {
  expect(() => start({}, options)).toThrow(said);
});

it('leaves no sink behind where what is put around it fails', () => {
  const close = jest.spyOn(ConsoleAdapter.prototype, 'close');
  const wrapSink = (): never => {
    throw new Error('no pager');
  };
  expect(() => createContainer({ env: {}, wrapSink, shutdownHooks: false })).toThrow('no pager');
  expect(close).toHaveBeenCalledTimes(1);
  expect(() => start({}, { wrapSink })).toThrow('no pager');
  expect(close).toHaveBeenCalledTimes(1);
  close.mockRestore();
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

describe('setLevel', () => {
  it('reaches loggers that are already bound, and is logged', () => {
    const { logger, setLevel, sink } = start({ SERVICE_NAME: 'accounts' });
    const bound = logger.bind({ user_id: '123' });
    bound.debug('Before');
    setLevel('debug');
    bound.debug('After');
    setLevel('off');
    bound.critical('Never');
    expect(sink.records()).toMatchObject([
      { message: 'Log level changed', old_level: 'info', new_level: 'debug', service: 'accounts' },
      { message: 'After' },
      { message: 'Log level changed', old_level: 'debug', new_level: 'off' },
    ]);
  });

  it('refuses what it does not know before anything changes', () => {
    const { logger, setLevel, sink } = start();
    expect(() => setLevel('debug', { forMs: 0 })).toThrow(
      'Log level not changed: forMs is 0; allowed: an integer from 1 to 2147483647',
    );
    logger.debug('Still off');
    expect(sink.records()).toEqual([]);
  });

  it('makes the requests of a route verbose, and no others', () => {
    const { logger, trace, requests, setLevel, sink } = start();
    const serve = (path: string, traceId: string): void => {
      requests.begin({ traceId, method: 'GET', path });
      trace.run(() => logger.debug('Detail'), { traceId });
    };
    setLevel('debug', { match: { route: '/users/:id' } });
    serve('/users/1', 't1');
    serve('/accounts/1', 't2');
    logger.debug('Outside');
    expect(sink.records().slice(1)).toMatchObject([{ message: 'Detail', trace_id: 't1' }]);
  });

  it('does not end by itself once the container is closed', async () => {
    jest.useFakeTimers();
    const { setLevel, sink, close } = start();
    setLevel('debug', { forMs: 1_000 });
    await close();
    jest.advanceTimersByTime(1_000);
    jest.useRealTimers();
    expect(sink.records()).toHaveLength(1);
  });
});

describe('sampling', () => {
  const LEFT_OUT = `${'0'.repeat(31)}1`;
  const messagesOf = (env: ContainerOptions['env'], options?: ContainerOptions) => {
    const { logger, trace, sink, stats } = start(env, options);
    trace.run(() => logger.info('Left out'), { traceId: LEFT_OUT });
    trace.run(() => logger.info('Kept'), { traceId: 'f'.repeat(32) });
    logger.info('Without a trace');
    const rates = sink.records().map(({ message, sampling_rate }) => [message, sampling_rate]);
    return { rates, sampledOut: stats().sampledOut.info };
  };
  const sampled = (rate: number) => ({
    rates: [
      ['Kept', rate],
      ['Without a trace', undefined],
    ],
    sampledOut: 1,
  });

  it.each([
    [{ LOG_SAMPLING: 'on' }, undefined, 0.1],
    [{ LOG_SAMPLING: 'info=25%' }, undefined, 0.25],
    [{}, true, 0.1],
    [{ LOG_SAMPLING: 'on' }, { info: 0.5 }, 0.5],
  ])('with %j and the option %j', (env, sampling, rate) => {
    expect(messagesOf(env, sampling === undefined ? {} : { sampling })).toEqual(sampled(rate));
  });

  it.each([
    [{}, undefined],
    [{ LOG_SAMPLING: 'off' }, undefined],
    [{ LOG_SAMPLING: 'debug=0' }, undefined],
    [{ LOG_SAMPLING: 'on' }, false],
  ])('is off with %j and the option %j', (env, sampling) => {
    const { rates } = messagesOf(env, sampling === undefined ? {} : { sampling });
    expect(rates).toHaveLength(3);
  });

  it('refuses rates that are none before anything is opened', () => {
    expect(() => start({}, { sampling: { info: 2 } })).toThrow(RangeError);
  });
});

describe('the request buffer', () => {
  const lines = (env: ContainerOptions['env'], options?: ContainerOptions) => {
    const { logger, trace, requests, stats, sink } = start(env, options);
    const traceId = 't1';
    const request = requests.begin({ traceId, method: 'GET', path: '/' });
    trace.run(() => logger.debug('Detail'), { traceId });
    const { held, heldBytes } = stats();
    const ended = { durationMs: 1, isSlow: false, isAborted: false, route: undefined };
    request.end({ ...ended, statusCode: 500 });
    return {
      held,
      isCounted: heldBytes > 0,
      messages: sink.records().map(({ message }) => message),
    };
  };

  it.each([
    [{ LOG_REQUEST_BUFFER: 'on' }, undefined],
    [{}, true],
    [{ LOG_REQUEST_BUFFER: 'off' }, { traceBytes: 4_096 }],
  ])('holds detail until it matters with %j and the option %j', (env, requestBuffer) => {
    const options = requestBuffer === undefined ? {} : { requestBuffer };
    expect(lines(env, options)).toEqual({ held: 1, isCounted: true, messages: ['Detail'] });
  });

  it.each([
    [{}, undefined],
    [{ LOG_REQUEST_BUFFER: 'on' }, false],
  ])('is off with %j and the option %j', (env, requestBuffer) => {
    const options = requestBuffer === undefined ? {} : { requestBuffer };
    expect(lines(env, options)).toEqual({ held: 0, isCounted: false, messages: [] });
  });

  it('refuses bounds that are none before anything is opened', () => {
    expect(() => start({}, { requestBuffer: { holdMs: -1 } })).toThrow(RangeError);
  });
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
