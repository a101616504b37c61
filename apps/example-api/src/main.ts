import { UuidV7IdGenerator, XTraceIdPropagator } from '@dashtam/logging-trace';
import { existsSync, writeSync } from 'node:fs';
import { configure, type Configuration } from './configure';
import { startTelemetry } from './infrastructure/start-telemetry';
import type { RunningService } from './start-service';

const STDOUT = 1;

async function main(): Promise<void> {
  if (existsSync('.env')) {
    process.loadEnvFile('.env');
  }
  const configuration = await configure(process.env);
  if (!configuration.ok) {
    const problems = configuration.error.map((problem) => `  ${problem}\n`).join('');
    process.stderr.write(`The service cannot start with these settings:\n${problems}`);
    process.exitCode = 1;
    return;
  }
  startTelemetry({
    idGenerator: new UuidV7IdGenerator(),
    traceIdPropagator: new XTraceIdPropagator(),
  });
  await serve(configuration.value);
}

async function serve({ container, settings }: Configuration): Promise<void> {
  const { logger } = container;
  try {
    // Loaded only now, because OpenTelemetry has to be there before Express loads node:http.
    const { startService } = await import('./start-service.js');
    const service = await startService(container, settings);
    stopOnSignal(service, container);
    if (container.settings.environment === 'development') {
      // Written as the lines are, so that it cannot overtake them or make their pipe non-blocking.
      writeSync(STDOUT, linesToTry(service.url));
    }
  } catch (error) {
    logger.critical('Server could not start', { error, port: settings.port });
    await container.close();
    process.exitCode = 1;
  }
}

/** The first signal stops the service in good order; a second one is left to end the process. */
function stopOnSignal(service: RunningService, container: Configuration['container']): void {
  const stop = (signal: NodeJS.Signals): void => {
    process.off('SIGTERM', stop).off('SIGINT', stop);
    container.logger.info('Server stopping', { signal });
    void service
      .close()
      .then(() => container.logger.info('Server stopped'))
      .then(() => container.close());
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

function linesToTry(url: string): string {
  const post = (path: string, body: string): string =>
    `  curl -i ${url}${path} -H 'content-type: application/json' -d '${body}'\n`;
  const credentials = '{"email":"user@example.com","password":"choose-a-long-one"}';
  return [
    '\nTry:\n',
    post('/users', credentials),
    post('/sessions', credentials),
    `  curl -i ${url}/boom\n\n`,
  ].join('');
}

void main();
