import { createContainer } from '@dashtam/logging-container';
import { createRecordingSink, type LoggedRecord } from '@dashtam/logging-testing';
import { startService } from '../src/start-service';

/** The whole service inside the test's own process, its lines kept for the test. */
export interface InProcess {
  readonly url: string;
  records(): readonly LoggedRecord[];
  /** `level message` of each line of a trace, in order. */
  linesOf(traceId: string): readonly string[];
  close(): Promise<void>;
}

/** Starts the service on any free port, at DEBUG. */
export async function startInProcess(schwabApiUrl?: string): Promise<InProcess> {
  const sink = createRecordingSink();
  const env = { ENVIRONMENT: 'testing', LOG_LEVEL: 'DEBUG' };
  const container = createContainer({ env, sink, shutdownHooks: false });
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
