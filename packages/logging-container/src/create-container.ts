import type { EventRegistry, EventsOf } from '@dashtam/logging-domain';
import type { ContainerOptions } from './container-options';
import { createEvents, type AfterHandlers, type EventSystem } from './create-events';
import type { EndingContainer } from './ending-container';
import type { LoggingContainer, LoggingStats } from './logging-container';
import { processWide } from './process-wide';
import type { LoggingSettings } from './settings';
import { wire, type Wiring } from './wiring';

/** A reader of stderr that takes nothing must not hold up a close for long. */
const STDERR_DEADLINE_MS = 1_000;
const CLOSE_DEADLINE_MS = 10_000;
/** How long SIGUSR2 sets the level to DEBUG. */
const DEBUG_BY_SIGNAL_MS = 600_000;

/**
 * Reads the settings and wires one logging system from them. Opens no connection and loads no AWS
 * SDK; both wait for the first delivery.
 *
 * @throws LoggingConfigError that lists every bad setting
 * @throws RangeError for bad `sampling`, `requestBuffer`, `limits`, `shutdownDeadlineMs` or
 * `handlerTimeoutMs`
 * @throws TypeError for bad `patterns`
 * @throws EventWiringError that lists every event whose handler is missing
 */
export function createContainer<const R extends readonly EventRegistry[] = readonly []>(
  options: ContainerOptions<R> = {},
): LoggingContainer<EventsOf<R>> {
  const wiring = wire(options);
  const { events, afterHandlers } = eventsOf(wiring, options);
  const { settings, logger, trace, runtime, control, root, sink, stderr, losses } = wiring;
  const { levels, requests } = control;
  const { shutdownHooks = true } = options;
  const leave = shutdownHooks ? processWide.hooks.join(endingOf(wiring, afterHandlers)) : undefined;
  const leaveSignal = hearsSignal(options, settings)
    ? processWide.levelSignal.join(() => levels.toggleDebug(DEBUG_BY_SIGNAL_MS, 'SIGUSR2'))
    : undefined;
  let closed: Promise<void> | undefined;

  async function close(deadlineMs: number): Promise<void> {
    leaveSignal?.();
    levels.close();
    await afterHandlers(deadlineMs, (restMs) => sink.close(restMs));
    losses.end();
    await stderr.flush(STDERR_DEADLINE_MS);
    leave?.();
  }

  return {
    settings,
    logger,
    events,
    trace,
    runtime,
    requests,
    requestMetrics: settings.metrics !== 'off',
    setLevel: (level, changeOptions) => levels.set(level, changeOptions),
    stats: () => statsOf(wiring),
    redactions: () => root.redactions(),
    flush: (deadlineMs = CLOSE_DEADLINE_MS) => sink.flush(deadlineMs),
    close: (deadlineMs = CLOSE_DEADLINE_MS) => (closed ??= close(deadlineMs)),
  };
}

function hearsSignal(
  { shutdownHooks = true, levelSignal }: Pick<ContainerOptions, 'shutdownHooks' | 'levelSignal'>,
  { environment }: LoggingSettings,
): boolean {
  return levelSignal ?? (shutdownHooks && environment !== 'development');
}

function statsOf({ sink, root, control: { sampler, buffer } }: Wiring): LoggingStats {
  const { lines: held, bytes: heldBytes } = buffer?.held() ?? { lines: 0, bytes: 0 };
  const metricsRefused = root.refusedMetrics();
  return { ...sink.stats(), sampledOut: sampler.sampledOut(), held, heldBytes, metricsRefused };
}

/** What `wire` opened must not outlive the error. */
function eventsOf<R extends readonly EventRegistry[]>(
  wiring: Wiring,
  options: ContainerOptions<R>,
): EventSystem<R> {
  try {
    return createEvents(wiring, options);
  } catch (error) {
    void wiring.sink.close(0);
    throw error;
  }
}

function endingOf(
  { logger, control, sink, stderr, losses, shutdownDeadlineMs }: Wiring,
  afterHandlers: AfterHandlers,
): EndingContainer {
  return {
    shutdownDeadlineMs,
    queued: () => sink.stats().queued,
    flush: (deadlineMs) => afterHandlers(deadlineMs, (restMs) => sink.flush(restMs)),
    logCrash(error, origin) {
      control.buffer?.releaseAll();
      if (origin === 'unhandledRejection') logger.critical('Unhandled rejection', { error });
      else logger.critical('Uncaught exception', { error });
    },
    endNow() {
      sink.flushSync?.();
      losses.end();
      stderr.flushSync?.();
    },
  };
}
