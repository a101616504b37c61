import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import type { Clock } from '../time/clock';
import { dropMetric } from './drop-metric';
import { ownLine } from './own-line';
import type { Sender } from '../service/send';

/** What a notice is written with. */
export interface DropNoticeParts {
  readonly sender: Sender;
  readonly clock: Clock;
  /** Of the notice's own line. */
  readonly traceId: string;
  /** Of the metric `LogsDropped`; undefined for no such metric. */
  readonly metricDimensions?: Readonly<Record<string, string>> | undefined;
}

/** Says in the stream itself what was lost, where lines are looked for: once it takes lines again. */
export class DropNotice {
  readonly #parts: DropNoticeParts;
  #dropped: Partial<Record<LogLevel, number>> = {};

  constructor(parts: DropNoticeParts) {
    this.#parts = parts;
  }

  /** Lines were lost; to be told with the next put. */
  add(lines: Readonly<Partial<Record<LogLevel, number>>>): void {
    for (const level of LOG_LEVELS) {
      const count = (this.#dropped[level] ?? 0) + (lines[level] ?? 0);
      if (count > 0) this.#dropped[level] = count;
    }
  }

  /** Puts as the sender does, and after it the notice, if there is something to tell. */
  async put(...[stream, events]: Parameters<Sender['put']>): ReturnType<Sender['put']> {
    const range = await this.#parts.sender.put(stream, events);
    await this.#tell(stream);
    return range;
  }

  async #tell(stream: string): Promise<void> {
    const dropped = this.#dropped;
    if (Object.keys(dropped).length === 0) return;
    this.#dropped = {};
    const { sender, clock, traceId, metricDimensions } = this.#parts;
    const nowMs = clock.now();
    const metric = metricDimensions && dropMetric(nowMs, dropped, metricDimensions);
    const line = ownLine(nowMs, 'warning', 'logs_dropped', { dropped, ...metric }, traceId);
    try {
      await sender.put(stream, [{ timestamp: nowMs, message: line.trimEnd() }]);
    } catch {
      this.add(dropped);
    }
  }
}
