import { MultiAdapter, RequestBuffer, resolveRequestBuffer } from '@dashtam/logging-application';
import type { LogSink, OnFailure } from '@dashtam/logging-domain';
import {
  createRecordingSink,
  describeLoggerContract,
  describeSinkContract,
  type SinkHarness,
} from '@dashtam/logging-testing';
import { createContainer } from '../src/index';
import { createNodeRuntime } from '../src/node-runtime';

const around = (wrap: (inner: LogSink, onFailure: OnFailure) => LogSink): SinkHarness => ({
  create({ onFailure }) {
    const inner = createRecordingSink({ onFailure });
    return {
      sink: wrap(inner, onFailure),
      delivered: () => Promise.resolve(inner.lines()),
      dispose: () => undefined,
    };
  },
});

const runner = { describe, it, expect };

describeSinkContract(
  'A sink with a request buffer around it',
  runner,
  around((sink, onFailure) => {
    return new RequestBuffer({
      sink,
      options: resolveRequestBuffer({}),
      runtime: createNodeRuntime(),
      onFailure,
      otherwise: { admit: () => ({ verdict: 'write', rate: 1 }) },
    });
  }),
);

describeSinkContract(
  'A fan-out to one sink, and to another that wants nothing',
  runner,
  around((sink, onFailure) => {
    return new MultiAdapter([sink, { sink: createRecordingSink(), level: 'off' }], { onFailure });
  }),
);

describeLoggerContract('The logger of a container', runner, () => {
  const sink = createRecordingSink();
  const env = { ENVIRONMENT: 'ci', LOG_LEVEL: 'DEBUG' };
  const { logger } = createContainer({ env, sink, shutdownHooks: false });
  return { logger, lines: () => sink.lines() };
});
