import process from 'node:process';
import { StructuredLogger, type StructuredLoggerOptions } from '@dashtam/logging-application';
import { ConsoleAdapter } from '@dashtam/logging-console';
import {
  LevelGate,
  SEVERITY,
  tellSafely,
  type LoggerProtocol,
  type LogSink,
  type LogThreshold,
  type OnFailure,
  type Runtime,
  type TraceContext,
} from '@dashtam/logging-domain';
import { createTraceContext } from '@dashtam/logging-trace';
import type { ContainerOptions } from './container-options';
import { encodingOf } from './encoding';
import { createEnvironmentSink } from './environment-sink';
import { createLineControl, type LineControl } from './line-control';
import { lineRulesOf } from './line-rules';
import { LossReport } from './loss-report';
import { createNodeRuntime } from './node-runtime';
import { RefusedMetrics } from './refused-metrics';
import { parseSettings, type LoggingSettings } from './settings';
import { shutdownDeadlineOf } from './shutdown-deadline';

/** The parts of one logging system, connected. */
export interface Wiring {
  readonly settings: LoggingSettings;
  /** How long the end of the process may wait for delivery. */
  readonly shutdownDeadlineMs: number;
  readonly runtime: Runtime;
  readonly trace: TraceContext;
  /** What decides on each line: level, sampling, request buffer. */
  readonly control: LineControl;
  /** The logger before anything is bound. */
  readonly root: StructuredLogger;
  readonly logger: LoggerProtocol;
  readonly sink: LogSink;
  /** Where lines go that CloudWatch refuses, and news of losses. */
  readonly stderr: LogSink;
  /** Tells of lost lines on stderr. */
  readonly losses: LossReport;
}

const STDERR = 2;

type WiringOptions = Omit<ContainerOptions, 'registries' | 'handlers'>;

/**
 * Connects the parts as the settings say.
 *
 * @throws LoggingConfigError that lists every bad setting
 * @throws RangeError for bad `sampling`, `requestBuffer`, `limits` or `shutdownDeadlineMs`
 * @throws TypeError for bad `patterns`
 */
export function wire(options: WiringOptions): Wiring {
  const env = options.env ?? process.env;
  const settings = parseSettings(env);
  const rules = lineRulesOf(options, settings);
  const shutdownDeadlineMs = shutdownDeadlineOf(options.shutdownDeadlineMs);
  const runtime = createNodeRuntime();
  const trace = createTraceContext();
  const plainParts = { trace, runtime, encoding: encodingOf(settings, runtime, options) };
  const plain = (sink: LogSink, threshold: LogThreshold): LoggerProtocol =>
    named(new StructuredLogger({ ...plainParts, sink, gate: new LevelGate(threshold) }), settings);

  // Whoever reads stderr must not be able to stop the process: no write waits.
  const stderr = new ConsoleAdapter({ format: 'json', destination: STDERR, stallMs: 0 });
  const losses = new LossReport(plain(stderr, 'warning'), runtime);
  const refusals = new RefusedMetrics(plain(stderr, 'warning'), runtime);
  const encoding = encodingOf(settings, runtime, options, refusals.add);
  const parts = { trace, runtime, encoding };
  const onFailure: OnFailure = (failure) => {
    losses.add(failure);
    tellSafely(options.onFailure, failure);
  };
  const { durability } = options;
  const destination = sinkOf(options, () =>
    createEnvironmentSink(settings, {
      ...{ env, fallback: stderr, durability, onFailure },
      onStalled: (reason) => losses.degraded(reason),
    }),
  );
  const control = createLineControl({
    rules,
    sink: destination,
    threshold: thresholdOf(settings),
    runtime,
    onFailure,
    logger: plain(destination, 'debug'),
  });
  const { sink } = control;
  const root = rootOf(control, parts);
  return {
    settings,
    shutdownDeadlineMs,
    runtime,
    trace,
    control,
    root,
    logger: named(root, settings),
    sink,
    stderr,
    losses,
  };
}

function named(root: LoggerProtocol, { serviceName }: LoggingSettings): LoggerProtocol {
  return serviceName ? root.bind({ service: serviceName }) : root;
}

/** The least severe level that any destination wants. */
function thresholdOf({ logSink, logLevel, stdoutLevel }: LoggingSettings): LogThreshold {
  const isWanted = logSink === 'cloudwatch' && SEVERITY[stdoutLevel] < SEVERITY[logLevel];
  return isWanted ? stdoutLevel : logLevel;
}

function rootOf(
  { sink, gate, buffer, admission }: LineControl,
  parts: Pick<StructuredLoggerOptions, 'trace' | 'runtime' | 'encoding'>,
): StructuredLogger {
  return new StructuredLogger({
    ...parts,
    sink,
    gate,
    ...(buffer && { holding: buffer.holding }),
    get admission() {
      return admission();
    },
  });
}

/** What was made here must not outlive an error of the host's `wrapSink`. */
function sinkOf(options: WiringOptions, createOwn: () => LogSink): LogSink {
  const sink = options.sink ?? createOwn();
  try {
    return options.wrapSink?.(sink) ?? sink;
  } catch (error) {
    if (options.sink === undefined) void sink.close(0);
    throw error;
  }
}
