import type { LoggerProtocol } from '@dashtam/logging-domain';
import {
  createRecordingLogger,
  describeLoggerContract,
  LOGGER_CONTRACT_CASES,
  type LoggerHarness,
} from '../src';

const harness =
  (spoil: (logger: LoggerProtocol) => LoggerProtocol): LoggerHarness =>
  () => {
    const { logger, logs } = createRecordingLogger();
    return { logger: spoil(logger), lines: () => logs.lines() };
  };

describeLoggerContract(
  'The recording logger',
  { describe, it, expect },
  harness((own) => own),
);

/** A logger with some of its methods replaced; the rest is the real one. */
const withMethods = (logger: LoggerProtocol, methods: Partial<LoggerProtocol>): LoggerProtocol => ({
  debug: logger.debug.bind(logger),
  info: logger.info.bind(logger),
  warning: logger.warning.bind(logger),
  error: logger.error.bind(logger),
  critical: logger.critical.bind(logger),
  bind: logger.bind.bind(logger),
  withContext: logger.withContext.bind(logger),
  ...methods,
});

const FLAWS: Readonly<Record<string, (logger: LoggerProtocol) => LoggerProtocol>> = {
  'bind returns the logger itself': (logger) => {
    const flawed: LoggerProtocol = withMethods(logger, { bind: () => flawed });
    return flawed;
  },
  'withContext loses the context': (logger) => withMethods(logger, { withContext: () => logger }),
  'a level is mapped to another': (logger) =>
    withMethods(logger, { warning: logger.info.bind(logger) }),
  'a line is dropped': (logger) => withMethods(logger, { debug: () => undefined }),
  'a line is doubled': (logger) =>
    withMethods(logger, {
      critical(message) {
        logger.critical(message);
        logger.critical(message);
      },
    }),
  'call context is lost': (logger) =>
    withMethods(logger, { error: (message) => logger.error(message) }),
  'the call throws on hostile values': (logger) =>
    withMethods(logger, {
      info(message, context) {
        logger.info(message, JSON.parse(JSON.stringify(context ?? {})) as object);
      },
    }),
  'bound values are read late': (logger) =>
    withMethods(logger, {
      bind: (bound) =>
        withMethods(logger, {
          info: (message, context) => logger.info(message, { ...bound, ...context }),
        }),
    }),
};

it.each(Object.entries(FLAWS))('a logger is caught where %s', async (_name, spoil) => {
  const verdicts = await Promise.allSettled(
    LOGGER_CONTRACT_CASES.map(({ run }) => run(harness(spoil), expect)),
  );
  expect(verdicts.some(({ status }) => status === 'rejected')).toBe(true);
});
