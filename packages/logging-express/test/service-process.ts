import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { LoggedRecord } from '@dashtam/logging-testing';

/** A span as its process exported it. */
export interface ExportedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  /** It is that of a request which the process served. */
  readonly isServer: boolean;
}

/** A service of `fixtures` in a process of its own. */
export interface ServiceProcess {
  readonly url: string;
  spans(): Promise<readonly ExportedSpan[]>;
  /** Ends the process, after its lines were delivered; those that it printed. */
  stop(): Promise<readonly LoggedRecord[]>;
}

/** How an application is written, and how it loads OpenTelemetry. */
export const MODULE_SYSTEMS = [
  { name: 'CommonJS', app: 'relay.cjs', preload: ['--require', fixture('tracing.cjs')] },
  { name: 'ES modules', app: 'relay.mjs', preload: ['--import', fixture('tracing.mjs')] },
] as const;

/** Starts a fixture with `env` and nothing else. */
export async function startProcess(
  app: string,
  preload: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServiceProcess> {
  const child = fork(fixture(app), {
    execArgv: [...preload],
    env: { ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const printed = child.stdout ? text(child.stdout) : Promise.resolve('');
  const { url } = await messageOf<{ readonly url: string }>(child);
  return {
    url,
    async spans() {
      child.send('spans');
      return (await messageOf<{ readonly spans: readonly ExportedSpan[] }>(child)).spans;
    },
    async stop() {
      child.disconnect();
      const lines = (await printed).split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as LoggedRecord);
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
