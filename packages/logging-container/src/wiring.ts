import process from 'node:process';
import { StructuredLogger } from '@dashtam/logging-application';
import { ConsoleAdapter } from '@dashtam/logging-console';
import {
  LevelGate,
  type LoggerProtocol,
  type LogSink,
  type Runtime,
  type TraceContext,
} from '@dashtam/logging-domain';
import { createTraceContext } from '@dashtam/logging-trace';
import type { ContainerOptions } from './container-options';
import { encodingOf } from './encoding';
import { createEnvironmentSink } from './environment-sink';
import { LossReport } from './loss-report';
import { createNodeRuntime } from './node-runtime';
import { parseSettings, type LoggingSettings } from './settings';

/** The parts of one logging system, connected. */
export interface Wiring {
  readonly settings: LoggingSettings;
  readonly runtime: Runtime;
  readonly trace: TraceContext;
  readonly gate: LevelGate;
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
 */
export function wire(options: WiringOptions): Wiring {
  const env = options.env ?? process.env;
  const settings = parseSettings(env);
  const runtime = createNodeRuntime();
  const trace = createTraceContext();
  const encoding = encodingOf(settings, runtime, options);

  const rootTo = (sink: LogSink, gate: LevelGate): StructuredLogger =>
    new StructuredLogger({ sink, trace, runtime, gate, encoding });
  const named = (root: LoggerProtocol): LoggerProtocol =>
    settings.serviceName ? root.bind({ service: settings.serviceName }) : root;

  // Whoever reads stderr must not be able to stop the process: no write waits.
  const stderr = new ConsoleAdapter({ format: 'json', destination: STDERR, stallMs: 0 });
  const losses = new LossReport(named(rootTo(stderr, new LevelGate('error'))), runtime);
  const sink = sinkOf(options, () =>
    createEnvironmentSink(settings, {
      env,
      fallback: stderr,
      durability: options.durability,
      onFailure(failure) {
        losses.add(failure);
        options.onFailure?.(failure);
      },
    }),
  );
  const gate = new LevelGate(settings.logLevel);
  const root = rootTo(sink, gate);
  return { settings, runtime, trace, gate, root, logger: named(root), sink, stderr, losses };
}

function sinkOf(options: WiringOptions, createOwn: () => LogSink): LogSink {
  const sink = options.sink ?? createOwn();
  return options.wrapSink?.(sink) ?? sink;
}
