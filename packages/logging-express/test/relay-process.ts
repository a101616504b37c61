import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A span as its process exported it. */
export interface ExportedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  /** It is that of a request which the process served. */
  readonly isServer: boolean;
}

/** The service of `fixtures/start-relay.cjs` in a process of its own. */
export interface RelayProcess {
  readonly url: string;
  spans(): Promise<readonly ExportedSpan[]>;
  /** Ends the process, after its lines were delivered. */
  stop(): Promise<void>;
}

/** How an application is written, and how it loads OpenTelemetry. */
export const MODULE_SYSTEMS = [
  { name: 'CommonJS', app: 'relay.cjs', preload: ['--require', fixture('tracing.cjs')] },
  { name: 'ES modules', app: 'relay.mjs', preload: ['--import', fixture('tracing.mjs')] },
] as const;

/** Starts the service with `env` and nothing else. */
export async function startRelay(
  app: string,
  preload: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<RelayProcess> {
  const child = fork(fixture(app), { execArgv: [...preload], env: { ...env } });
  const { url } = await messageOf<{ readonly url: string }>(child);
  return {
    url,
    async spans() {
      child.send('spans');
      return (await messageOf<{ readonly spans: readonly ExportedSpan[] }>(child)).spans;
    },
    async stop() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

async function messageOf<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the service ended');
  });
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T];
  ended.catch(() => undefined);
  return message;
}

function fixture(name: string): string {
  return join(__dirname, 'fixtures', name);
}
