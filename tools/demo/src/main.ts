import { constants } from 'node:os';
import { killRunningApps } from './app-process';
import { runDemo } from './run-demo';

/** Far above the minute that the demo takes. */
const WATCHDOG_MS = 180_000;

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
process.on('exit', killRunningApps);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

const watchdog = setTimeout(() => {
  process.stderr.write(`The demo did not end within ${WATCHDOG_MS} ms.\n`);
  process.exit(1);
}, WATCHDOG_MS);

const write = (text: string): void => void process.stdout.write(text);

async function run(): Promise<void> {
  const differences = await runDemo({ write, color: (process.env['NO_COLOR'] ?? '') === '' });
  process.exitCode = differences.length === 0 ? 0 : 1;
}

run()
  .catch((error: unknown) => {
    process.stderr.write(`The demo could not run: ${String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => clearTimeout(watchdog));
