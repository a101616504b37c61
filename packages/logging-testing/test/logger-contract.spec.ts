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

interface Flaw {
  readonly flaw: string;
  /** The title, or the beginning of it, of a case that must fail. */
  readonly caught: string;
  readonly spoil: (logger: LoggerProtocol) => LoggerProtocol;
}

const FLAWS: readonly Flaw[] = [
  {
    flaw: 'bind returns the logger itself',
    caught: 'bound context is on each later line',
    spoil(logger) {
      const flawed: LoggerProtocol = withMethods(logger, { bind: () => flawed });
      return flawed;
    },
  },
  {
    flaw: 'withContext loses the context',
    caught: 'withContext does what bind does',
    spoil: (logger) => withMethods(logger, { withContext: () => logger }),
  },
  {
    flaw: 'bind changes the logger that was bound from',
    caught: 'the logger that was bound from stays as it is',
    spoil(logger) {
      let current = logger;
      return withMethods(logger, {
        info: (message, context) => current.info(message, context),
        bind: (bound) => (current = logger.bind(bound)),
      });
    },
  },
  {
    flaw: 'a second binding replaces the first',
    caught: 'a later binding beats an earlier one',
    spoil(logger) {
      const bind: LoggerProtocol['bind'] = (bound) => withMethods(logger.bind(bound), { bind });
      return withMethods(logger, { bind });
    },
  },
  {
    flaw: 'a level is mapped to another',
    caught: 'each call is one line',
    spoil: (logger) => withMethods(logger, { warning: logger.info.bind(logger) }),
  },
  {
    flaw: 'a line is dropped',
    caught: 'each call is one line',
    spoil: (logger) => withMethods(logger, { debug: () => undefined }),
  },
  {
    flaw: 'a line is doubled',
    caught: 'each call is one line',
    spoil: (logger) =>
      withMethods(logger, {
        critical(message) {
          logger.critical(message);
          logger.critical(message);
        },
      }),
  },
  {
    flaw: 'an urgent line overtakes the others',
    caught: 'each call is one line',
    spoil(logger) {
      const later: (() => void)[] = [];
      return withMethods(logger, {
        warning: (message, context) => void later.push(() => logger.warning(message, context)),
        critical(message, context) {
          logger.critical(message, context);
          for (const write of later.splice(0)) write();
        },
      });
    },
  },
  {
    flaw: 'call context is lost',
    caught: 'an error is told by type',
    spoil: (logger) => withMethods(logger, { error: (message) => logger.error(message) }),
  },
  {
    flaw: 'the call throws on hostile values',
    caught: 'no value breaks the call',
    spoil: (logger) =>
      withMethods(logger, {
        info(message, context) {
          logger.info(message, JSON.parse(JSON.stringify(context ?? {})) as object);
        },
      }),
  },
  {
    flaw: 'bound values are read late',
    caught: 'values are read when they are bound',
    spoil: (logger) =>
      withMethods(logger, {
        bind: (bound) =>
          withMethods(logger, {
            info: (message, context) => logger.info(message, { ...bound, ...context }),
          }),
      }),
  },
  {
    flaw: 'secrets pass under names of its own',
    caught: 'secrets are redacted',
    spoil: (logger) =>
      withMethods(logger, {
        bind: (bound) => logger.bind({ copied: Object.values(bound).join() }),
      }),
  },
];

it.each(FLAWS)('a logger is caught where $flaw', async ({ caught, spoil }) => {
  const verdicts = await Promise.allSettled(
    LOGGER_CONTRACT_CASES.map(({ run }) => run(harness(spoil), expect)),
  );
  const failed = LOGGER_CONTRACT_CASES.filter((_case, at) => verdicts[at]?.status === 'rejected');
  expect(failed.map(({ title }) => title)).toContainEqual(expect.stringContaining(caught));
});
