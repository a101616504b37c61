import {
  createContainer,
  LoggingConfigError,
  type LoggingContainer,
} from '@dashtam/logging-container';
import { failure, success, type Result } from './domain/result';
import { parseSettings, type Settings } from './infrastructure/settings';

/** What the service can start with. */
export interface Configuration {
  readonly settings: Settings;
  readonly container: LoggingContainer;
}

/**
 * Reads all settings, the service's own and those of logging, so that the failure can list every
 * bad one at once.
 */
export async function configure(
  env: NodeJS.ProcessEnv,
): Promise<Result<Configuration, readonly string[]>> {
  const settings = parseSettings(env);
  const container = openContainer(env);
  if (settings.ok && container.ok) {
    return success({ settings: settings.value, container: container.value });
  }
  if (container.ok) {
    await container.value.close();
  }
  return failure([
    ...(settings.ok ? [] : settings.error),
    ...(container.ok ? [] : container.error),
  ]);
}

function openContainer(env: NodeJS.ProcessEnv): Result<LoggingContainer, readonly string[]> {
  try {
    return success(createContainer({ env }));
  } catch (error) {
    if (!(error instanceof LoggingConfigError)) {
      throw error;
    }
    return failure(
      error.problems.map(
        ({ variable, seen, allowed }) =>
          `${variable} is ${JSON.stringify(seen)}; allowed: ${allowed}`,
      ),
    );
  }
}
