import {
  tellSafely,
  type LogLevel,
  type OnFailure,
  type SinkFailure,
  type SinkFailureKind,
} from '@dashtam/logging-domain';

/** A loss is told at the latest after this time; until then equal losses become one report. */
const REPORT_INTERVAL_MS = 100;

/** Counts lost lines by level and tells the listener of each exactly once. */
export class LossLedger {
  readonly #onFailure: OnFailure | undefined;
  readonly #dropped = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
  readonly #untold = new Map<string, SinkFailure>();
  #timer: NodeJS.Timeout | undefined;

  constructor(onFailure: OnFailure | undefined) {
    this.#onFailure = onFailure;
  }

  /** Lines lost so far, by level. */
  get dropped(): Readonly<Record<LogLevel, number>> {
    return { ...this.#dropped };
  }

  /** Notes the loss of one line; the report may come a little later. */
  add(kind: SinkFailureKind, level: LogLevel, reason: string): void {
    this.#dropped[level] += 1;
    if (!this.#onFailure) return;
    const key = `${kind} ${level}`;
    const count = (this.#untold.get(key)?.count ?? 0) + 1;
    this.#untold.set(key, { kind, count, level, reason });
    this.#timer ??= setTimeout(() => this.report(), REPORT_INTERVAL_MS).unref();
  }

  /** Tells at once that delivery is failing although nothing is lost yet. */
  degraded(reason: string): void {
    tellSafely(this.#onFailure, { kind: 'degraded', count: 0, level: 'warning', reason });
  }

  /** Tells every loss that is not told yet. */
  report(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const failures = [...this.#untold.values()];
    this.#untold.clear();
    for (const failure of failures) tellSafely(this.#onFailure, failure);
  }
}
