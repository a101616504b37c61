import { HeldTrace, type HeldLine } from './held-trace';

/** How much may be held, in bytes of memory. */
export interface HeldBounds {
  readonly traceBytes: number;
  readonly totalBytes: number;
}

/** The traces that have open requests, with the lines held for them, within the bounds. */
export class HeldTraces {
  readonly #bounds: HeldBounds;
  readonly #traces = new Map<string, HeldTrace>();
  /** Those that hold any line, in the order in which they began to. */
  readonly #holding = new Set<HeldTrace>();
  #bytes = 0;

  constructor(bounds: HeldBounds) {
    this.#bounds = bounds;
  }

  /** Bytes of memory that all lines can take. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Lines of all traces. */
  get lines(): number {
    return [...this.#holding].reduce((sum, trace) => sum + trace.length, 0);
  }

  open(traceId: string, nowMs: number): void {
    this.#traces.set(traceId, new HeldTrace(nowMs));
  }

  get(traceId: string): HeldTrace | undefined {
    return this.#traces.get(traceId);
  }

  remove(traceId: string): void {
    this.#traces.delete(traceId);
  }

  entries(): readonly (readonly [traceId: string, trace: HeldTrace])[] {
    return [...this.#traces];
  }

  /** Holds a line; where it finds no room, lines of its own trace go first, then the oldest trace. */
  add(trace: HeldTrace, line: HeldLine): void {
    const { traceBytes, totalBytes } = this.#bounds;
    if (line.bytes > traceBytes) return trace.countEvicted(line.level);
    const before = trace.bytes;
    trace.add(line);
    while (trace.bytes > traceBytes) trace.evictOne();
    this.#bytes += trace.bytes - before;
    this.#holding.add(trace);
    while (this.#bytes > totalBytes) this.#evictOldest();
  }

  /** The lines of a trace, oldest first; it holds none then. */
  takeLines(trace: HeldTrace): readonly HeldLine[] {
    this.#bytes -= trace.bytes;
    this.#holding.delete(trace);
    return trace.takeLines();
  }

  #evictOldest(): void {
    const [oldest] = this.#holding;
    if (oldest === undefined) return;
    this.#bytes -= oldest.bytes;
    oldest.evictAll();
    this.#holding.delete(oldest);
  }
}
