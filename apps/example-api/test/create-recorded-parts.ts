import { createContainer } from '@dashtam/logging-container';
import { createRecordingSink, type RecordingSink } from '@dashtam/logging-testing';
import type { AppContainer } from '../src/configure';
import { APP_REGISTRIES } from '../src/domain/app-events';

/** What a part of the service logs and publishes with, and the lines that come of it. */
export interface RecordedParts extends Pick<AppContainer, 'logger' | 'events'> {
  readonly logs: RecordingSink;
}

/** The service's own container, at DEBUG, with its lines kept for the test. */
export function createRecordedParts(): RecordedParts {
  const logs = createRecordingSink();
  const env = { ENVIRONMENT: 'testing', LOG_LEVEL: 'DEBUG' };
  const { logger, events } = createContainer({
    env,
    sink: logs,
    shutdownHooks: false,
    registries: APP_REGISTRIES,
  });
  return { logger, events, logs };
}
