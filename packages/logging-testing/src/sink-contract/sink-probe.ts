import type { LogLevel, LogSink, SinkFailure } from '@dashtam/logging-domain';
import type { SinkHarness, SinkUnderTest } from './sink-harness';
import { settled } from './settled';

/** Trace id of the suite's lines. */
const TRACE_ID = '0190a6c8e5f07d3a9b1c2d3e4f5a6b7c';

/** Writes distinguishable lines to a sink and remembers them together with its reports. */
export interface SinkProbe {
  readonly sink: LogSink;
  readonly patienceMs: number;
  /** What was reported to the sink's listener. */
  readonly failures: readonly SinkFailure[];
  /** Level of each written line, by the text in which the destination shows it. */
  readonly written: ReadonlyMap<string, LogLevel>;
  /**
   * Writes one more line.
   *
   * @param members JSON text of further members, for example `"a":1,"b":2`
   * @returns what `write` returned
   */
  write(level: LogLevel, members?: string): unknown;
  /** Lines at the destination, without their final newline. */
  delivered(): Promise<readonly string[]>;
  breakDestination(): Promise<void>;
  healDestination(): Promise<void>;
  flush(deadlineMs?: number): Promise<void>;
  close(deadlineMs?: number): Promise<void>;
}

const withoutNewline = (line: string): string => (line.endsWith('\n') ? line.slice(0, -1) : line);

/** Wraps one sink of the harness. `failures` is filled by the listener handed to `create`. */
export function createSinkProbe(
  harness: SinkHarness,
  subject: SinkUnderTest,
  failures: readonly SinkFailure[],
): SinkProbe {
  const { sink } = subject;
  const { patienceMs = 10_000 } = harness;
  const written = new Map<string, LogLevel>();
  let timeMs = 0;
  const make = (name: 'breakDestination' | 'healDestination') => async () => {
    if (!subject[name]) {
      throw new Error(`the harness offers the capability, but its subject has no ${name}`);
    }
    await subject[name]();
  };
  return {
    sink,
    patienceMs,
    failures,
    written,
    write(level, members = '"kind":"plain"'): unknown {
      timeMs = Math.max(timeMs, Date.now());
      const timestamp = new Date(timeMs).toISOString();
      const line =
        `{"timestamp":"${timestamp}","level":"${level}","message":"Line ${written.size}",` +
        `${members},"trace_id":"${TRACE_ID}"}\n`;
      written.set(withoutNewline(harness.rendered?.(line) ?? line), level);
      const returned: unknown = sink.write(line, level, timeMs, TRACE_ID);
      return returned;
    },
    delivered: async () => (await subject.delivered()).map(withoutNewline),
    breakDestination: make('breakDestination'),
    healDestination: make('healDestination'),
    flush: (deadlineMs) => settled(sink.flush(deadlineMs), 'flush', patienceMs),
    close: (deadlineMs) => settled(sink.close(deadlineMs), 'close', patienceMs),
  };
}
