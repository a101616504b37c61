import { SEVERITY, type LogSink } from '@dashtam/logging-domain';
import type { Clock } from '../time/clock';
import type { DivertedLine } from '../messages/engine-messages';
import type { LossReport } from './loss-report';
import { ownLine } from './own-line';
import { StepDowns } from './step-downs';
import type { WrittenLine } from '../line/queued-line';

/** The lines that wait while delivery fails. */
export interface Backlog {
  /** How many. */
  readonly length: number;
  /** The oldest that is known; only its trace id matters. */
  readonly oldest: Pick<WrittenLine, 'traceId'> | undefined;
  /** Those that are at hand; others are diverted by whoever can read them. */
  pending(): readonly WrittenLine[];
}

/** The fallback hears at most this often why delivery fails. */
const DIAGNOSTIC_INTERVAL_MS = 60_000;

/**
 * What happens while the service refuses: lines of WARNING and above also go to the fallback
 * sink, the listener is told once, and the fallback says why, at most once a minute. Both are also
 * told when lines wait in a less safe place than was asked for.
 */
export class Degradation {
  readonly #fallback: LogSink | undefined;
  readonly #losses: LossReport;
  readonly #queue: Backlog;
  readonly #clock: Clock;
  readonly #stepDowns: StepDowns;
  #stepTraceId = '';
  #isActive = false;
  #diagnosedMs = -Infinity;
  #inheritanceToldMs = -Infinity;

  constructor(fallback: LogSink | undefined, losses: LossReport, queue: Backlog, clock: Clock) {
    this.#fallback = fallback;
    this.#losses = losses;
    this.#queue = queue;
    this.#clock = clock;
    this.#stepDowns = new StepDowns((reasons) => this.#tellStepDowns(reasons), clock);
  }

  /** Delivery is failing: starts or goes on. */
  failing(reason: string): void {
    this.#diagnose(reason);
    if (this.#isActive) return;
    this.#isActive = true;
    this.#losses.degraded(reason);
    for (const line of this.#queue.pending()) this.see(line);
  }

  /** What a dead process left cannot be delivered, although what this one writes can. */
  inheritanceFailing(reason: string, traceId: string): void {
    if (this.#isQuiet(this.#inheritanceToldMs)) return;
    this.#inheritanceToldMs = this.#clock.now();
    this.#losses.degraded(reason);
    const message = 'CloudWatch delivery of what an earlier process left is failing';
    this.#tellOwn(message, { error_message: reason }, traceId);
  }

  /** Delivery goes on, but less safe or slower than was asked for. */
  steppedDown(reason: string, traceId: string): void {
    this.#losses.degraded(reason);
    this.#stepTraceId = traceId;
    this.#stepDowns.add(reason);
  }

  /** Tells the fallback what was gathered for later. */
  tellAll(): void {
    this.#stepDowns.tellAll();
  }

  /** The service accepts; answers whether it had refused. */
  recovered(): boolean {
    const wasActive = this.#isActive;
    this.#isActive = false;
    return wasActive;
  }

  /** Looks at a line that was just accepted or is waiting. */
  see(line: WrittenLine): void {
    if (this.#isActive && SEVERITY[line.level] >= SEVERITY.warning) this.divert(line);
  }

  /** Writes a line to the fallback, unless it is there already. */
  divert(line: WrittenLine): void {
    if (line.isOnFallback) return;
    line.isOnFallback = true;
    this.#tell(`${line.message}\n`, line.level, line.timeMs, line.traceId);
  }

  /** Writes a line to the fallback that was read back from a spool, where its trace id is text. */
  relay([message, level, timeMs]: DivertedLine, traceId: string): void {
    const found = /"trace_id":"([^"\\]{1,128})"/.exec(message.slice(-256))?.[1];
    this.#tell(`${message}\n`, level, timeMs, found ?? traceId);
  }

  /** Lets the fallback put what it holds where it survives the process. */
  flushSync(): void {
    this.tellAll();
    try {
      this.#fallback?.flushSync?.();
    } catch {
      // As for a line that the fallback does not take.
    }
  }

  #tellStepDowns(reasons: string): void {
    const message = 'CloudWatch delivery is degraded';
    this.#tellOwn(message, { error_message: reasons }, this.#stepTraceId);
  }

  #diagnose(reason: string): void {
    const oldest = this.#queue.oldest;
    if (this.#isQuiet(this.#diagnosedMs) || oldest === undefined) return;
    this.#diagnosedMs = this.#clock.now();
    const fields = { error_message: reason, queued: this.#queue.length };
    this.#tellOwn('CloudWatch delivery is failing', fields, oldest.traceId);
  }

  /** Whether it is too early to tell again. A clock that was set back does not silence us. */
  #isQuiet(toldMs: number): boolean {
    const sinceMs = this.#clock.now() - toldMs;
    return sinceMs >= 0 && sinceMs < DIAGNOSTIC_INTERVAL_MS;
  }

  #tellOwn(message: string, fields: Readonly<Record<string, unknown>>, traceId: string): void {
    const nowMs = this.#clock.now();
    this.#tell(ownLine(nowMs, 'warning', message, fields, traceId), 'warning', nowMs, traceId);
  }

  #tell(...line: Parameters<LogSink['write']>): void {
    try {
      this.#fallback?.write(...line);
    } catch {
      // A broken fallback must not stop delivery, which is what it stands in for.
    }
  }
}
