import {
  tellSafely,
  type LogLevel,
  type OnFailure,
  type SinkFailure,
  type SinkFailureKind,
} from '@dashtam/logging-domain';
import type { Clock } from '../time/clock';

/** Losses of one kind and level that follow each other within this time are told together. */
const GATHER_MS = 1_000;

/**
 * Counts every lost line and tells each exactly once. What one turn of the event loop loses is
 * told as one failure per kind and level; after that at most once a second, since an overloaded
 * process would otherwise spend its time on telling so.
 */
export class LossReport {
  readonly #onFailure: OnFailure;
  readonly #onTold: () => void;
  readonly #clock: Clock;
  readonly #dropped = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
  readonly #untold = new Map<string, SinkFailure>();
  #refused = 0;
  #isGathering = false;

  /** @param onTold called whenever nothing is untold any more; default: nobody is */
  constructor(onFailure: OnFailure, clock: Clock, onTold: () => void = () => undefined) {
    this.#onTold = onTold;
    this.#onFailure = onFailure;
    this.#clock = clock;
  }

  /** Lines are lost. */
  add(kind: SinkFailureKind, level: LogLevel, reason: string, lines = 1): void {
    if (lines === 0) return;
    this.#dropped[level] += lines;
    if (kind === 'rejected' || kind === 'expired') this.#refused += lines;
    const key = `${kind} ${level}`;
    const count = (this.#untold.get(key)?.count ?? 0) + lines;
    this.#untold.set(key, { kind, count, level, reason });
    this.#gather();
  }

  /** Nothing is lost, but delivery is failing. */
  degraded(reason: string): void {
    tellSafely(this.#onFailure, { kind: 'degraded', count: 0, level: 'warning', reason });
  }

  /** Tells what is still untold. */
  tellAll(): void {
    const failures = [...this.#untold.values()];
    this.#untold.clear();
    for (const failure of failures) tellSafely(this.#onFailure, failure);
    if (this.#untold.size === 0) this.#onTold();
  }

  /** Lines lost so far, by level. */
  get dropped(): Readonly<Record<LogLevel, number>> {
    return { ...this.#dropped };
  }

  /** Lines that the service refused for good. */
  get refused(): number {
    return this.#refused;
  }

  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    queueMicrotask(() => this.tellAll());
    this.#clock.after(GATHER_MS, () => {
      this.#isGathering = false;
      if (this.#untold.size > 0) this.#gather();
    });
  }
}
