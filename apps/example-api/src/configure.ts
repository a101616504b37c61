import {
  createContainer,
  LoggingConfigError,
  type LoggingContainer,
} from '@dashtam/logging-container';
import { APP_REGISTRIES, type AppEvent } from './domain/app-events';
import { failure, success, type Result } from './domain/result';
import { parseSettings, type Settings } from './infrastructure/settings';

/** Logging, and the events of this service. */
export type AppContainer = LoggingContainer<AppEvent>;

/** What the service can start with. */
export interface Configuration {
  readonly settings: Settings;
  readonly container: AppContainer;
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

function openContainer(env: NodeJS.ProcessEnv): Result<AppContainer, readonly string[]> {
  try {
    return success(createContainer({ env, registries: APP_REGISTRIES }));
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
