import { LevelGate, type LogSink, type LoggerProtocol } from '@dashtam/logging-domain';
import type { EncodingOptions } from '../src/record/record-encoder';
import { StructuredLogger } from '../src/structured-logger';
import { fixedTrace, TIME_MS } from './encode';

/** A logger of this package and the records that it has written. */
export interface CollectedLogs {
  readonly logger: LoggerProtocol;
  readonly records: () => readonly Readonly<Record<string, unknown>>[];
}

/** Makes a logger that writes every level into memory. */
export function collectLogs(encoding: EncodingOptions = {}): CollectedLogs {
  const lines: string[] = [];
  const sink: LogSink = {
    write: (line) => void lines.push(line),
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
    stats: () => {
      throw new Error('not asked in these tests');
    },
  };
  const logger = new StructuredLogger({
    sink,
    trace: fixedTrace(),
    runtime: { now: () => TIME_MS },
    gate: new LevelGate('debug'),
    encoding,
  });
  return {
    logger,
    records: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
