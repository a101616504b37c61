import type { LoggerProtocol, RequestObserver, TraceContext } from '@dashtam/logging-domain';
import { AccountSync } from './application/account-sync';
import { AuthService } from './application/auth-service';
import { CreateUserHandler } from './application/create-user-handler';
import { RegisterUserHandler } from './application/register-user-handler';
import { TokenRefreshJob } from './application/token-refresh-job';
import type { AppEvents } from './domain/app-events';
import { UserService } from './domain/user-service';
import { createApp, type AppDependencies } from './http/create-app';
import { listen } from './http/listen';
import { InMemoryUserRepository } from './infrastructure/in-memory-user-repository';
import { SchwabClient } from './infrastructure/schwab-client';
import { SchwabTokens } from './infrastructure/schwab-tokens';
import { ScryptPasswordHasher } from './infrastructure/scrypt-password-hasher';
import type { Settings } from './infrastructure/settings';
import { startLocalSchwab } from './infrastructure/start-local-schwab';

/** What the parts of the service log and publish with; a logging container has them. */
export interface LoggingParts {
  readonly logger: LoggerProtocol;
  readonly events: AppEvents;
  readonly trace: TraceContext;
  /** Told when requests begin and end, so that the detail of failed ones is kept. */
  readonly requests: RequestObserver;
  /** Whether requests are counted as metrics. */
  readonly requestMetrics: boolean;
}

/** The service while it runs. */
export interface RunningService {
  /** Where it listens, for example `http://localhost:3000`. */
  readonly url: string;
  /** Stops accepting, lets requests and the background job finish. */
  close(): Promise<void>;
}

/** Milliseconds that requests get to finish once the service stops. */
const DRAIN_DEADLINE_MS = 10_000;

/** Puts the parts together and starts them; rejects when the port cannot be had. */
export async function startService(
  { logger, events, trace, requests, requestMetrics }: LoggingParts,
  { port, schwabApiUrl }: Settings,
): Promise<RunningService> {
  const local = schwabApiUrl === undefined ? await startLocalSchwab() : undefined;
  const baseUrl = schwabApiUrl ?? local?.url ?? '';
  const tokens = new SchwabTokens({ baseUrl, trace });
  const provider = new SchwabClient({ baseUrl, tokens, logger, trace });
  const app = createApp(wire({ logger, events, trace, requests, requestMetrics }, provider));
  const listener = await listen(app, port);
  const url = `http://localhost:${listener.port}`;
  logger.info('Server listening', { url, port: listener.port });
  const job = new TokenRefreshJob({ tokens, logger, trace });
  job.start();
  return {
    url,
    close: async () => {
      await Promise.all([listener.close(DRAIN_DEADLINE_MS), job.stop()]);
      await local?.close();
    },
  };
}

function wire(
  { logger, events, trace, requests, requestMetrics }: LoggingParts,
  provider: SchwabClient,
): AppDependencies {
  const users = new InMemoryUserRepository();
  const passwords = new ScryptPasswordHasher();
  const userService = new UserService({ users, passwords, logger });
  return {
    logger,
    trace,
    requests,
    requestMetrics,
    createUser: new CreateUserHandler({ userService, logger }),
    registerUser: new RegisterUserHandler({ userService, events, logger }),
    auth: new AuthService({ users, passwords, events, logger }),
    accountSync: new AccountSync({ provider, events, logger }),
  };
}
