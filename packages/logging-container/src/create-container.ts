import type { ContainerOptions } from './container-options';
import type { EndingContainer } from './ending-container';
import type { LoggingContainer } from './logging-container';
import { processWide } from './process-wide';
import { wire, type Wiring } from './wiring';

/** A reader of stderr that takes nothing must not hold up a close for long. */
const STDERR_DEADLINE_MS = 1_000;
const CLOSE_DEADLINE_MS = 10_000;
const SHUTDOWN_DEADLINE_MS = 8_000;

/**
 * Reads the settings and wires one logging system from them. Opens no connection and loads no AWS
 * SDK; both wait for the first delivery.
 *
 * @throws LoggingConfigError that lists every bad setting
 */
export function createContainer(options: ContainerOptions = {}): LoggingContainer {
  const wiring = wire(options);
  const { settings, logger, trace, runtime, gate, root, sink, stderr, losses } = wiring;
  const { shutdownHooks = true, shutdownDeadlineMs = SHUTDOWN_DEADLINE_MS } = options;
  const leave = shutdownHooks
    ? processWide.hooks.join(endingOf(wiring, shutdownDeadlineMs))
    : undefined;
  let closed: Promise<void> | undefined;

  async function close(deadlineMs: number): Promise<void> {
    await sink.close(deadlineMs);
    losses.flush();
    await stderr.flush(STDERR_DEADLINE_MS);
    leave?.();
  }

  return {
    settings,
    logger,
    trace,
    runtime,
    setLevel: (threshold) => gate.setLevel(threshold),
    stats: () => sink.stats(),
    redactions: () => root.redactions(),
    flush: (deadlineMs = CLOSE_DEADLINE_MS) => sink.flush(deadlineMs),
    close: (deadlineMs = CLOSE_DEADLINE_MS) => (closed ??= close(deadlineMs)),
  };
}

function endingOf(
  { logger, sink, stderr, losses }: Wiring,
  shutdownDeadlineMs: number,
): EndingContainer {
  return {
    shutdownDeadlineMs,
    queued: () => sink.stats().queued,
    flush: (deadlineMs) => sink.flush(deadlineMs),
    logCrash(error, origin) {
      if (origin === 'unhandledRejection') logger.critical('Unhandled rejection', { error });
      else logger.critical('Uncaught exception', { error });
    },
    endNow() {
      sink.flushSync?.();
      losses.flush();
      stderr.flushSync?.();
    },
  };
}
