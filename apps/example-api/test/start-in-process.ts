import { createContainer, type ContainerOptions } from '@dashtam/logging-container';
import { createRecordingSink, type LoggedRecord } from '@dashtam/logging-testing';
import { APP_REGISTRIES } from '../src/domain/app-events';
import { startService } from '../src/start-service';

/** The whole service inside the test's own process, its lines kept for the test. */
export interface InProcess {
  readonly url: string;
  records(): readonly LoggedRecord[];
  /** `level message` of each line of a trace, in order. */
  linesOf(traceId: string): readonly string[];
  close(): Promise<void>;
}

type Handlers = NonNullable<ContainerOptions<typeof APP_REGISTRIES>['handlers']>;

/** Starts the service on any free port, at DEBUG, with `handlers` for its events. */
export async function startInProcess(
  schwabApiUrl?: string,
  handlers: Handlers = {},
): Promise<InProcess> {
  const sink = createRecordingSink();
  const env = { ENVIRONMENT: 'testing', LOG_LEVEL: 'DEBUG' };
  const container = createContainer({
    env,
    sink,
    shutdownHooks: false,
    registries: APP_REGISTRIES,
    handlers,
  });
  const service = await startService(container, { port: 0, schwabApiUrl });
  return {
    url: service.url,
    records: () => sink.records(),
    linesOf: (traceId) => sink.byTrace(traceId).map(({ level, message }) => `${level} ${message}`),
    close: async () => {
      await service.close();
      await container.close();
    },
  };
}
