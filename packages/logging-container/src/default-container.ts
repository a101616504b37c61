import type { LoggerProtocol } from '@dashtam/logging-domain';
import { createContainer } from './create-container';
import type { LoggingContainer } from './logging-container';
import { processWide } from './process-wide';

/**
 * The process's own container, made from `process.env` when it is first asked for. One for all
 * copies of this package in the process.
 *
 * @throws LoggingConfigError that lists every bad setting
 */
export function getContainer(): LoggingContainer {
  return (processWide.container ??= createCached());
}

/** Whoever asks after its close must not get a logger that loses every line. */
function createCached(): LoggingContainer {
  const container = createContainer();
  const cached: LoggingContainer = {
    ...container,
    close(deadlineMs) {
      if (processWide.container === cached) processWide.container = undefined;
      return container.close(deadlineMs);
    },
  };
  return cached;
}

/**
 * The logger of the process's own container; always the same one until that is closed.
 *
 * @throws LoggingConfigError that lists every bad setting
 */
export function getLogger(): LoggerProtocol {
  return getContainer().logger;
}

/**
 * Forgets the process's own container and closes it. Whoever asks from now on, even before the
 * promise resolves, gets a new one, made from the variables as they are then. Never rejects.
 *
 * @param deadlineMs for the delivery of what is queued. Default 10,000
 */
export async function clearContainerCache(deadlineMs?: number): Promise<void> {
  const { container } = processWide;
  processWide.container = undefined;
  await container?.close(deadlineMs);
}
