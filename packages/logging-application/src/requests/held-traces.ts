import { HeldTrace, type HeldLine } from './held-trace';

/** How much may be held, in UTF-8 bytes. */
export interface HeldBounds {
  readonly traceBytes: number;
  readonly totalBytes: number;
}

/** The traces that have open requests, with the lines held for them, within the bounds. */
export class HeldTraces {
  readonly #bounds: HeldBounds;
  /** Those at the front give way first: the oldest, as long as they hold anything. */
  readonly #traces = new Map<string, HeldTrace>();
  #bytes = 0;

  constructor(bounds: HeldBounds) {
    this.#bounds = bounds;
  }

  /** UTF-8 bytes of all lines. */
  get bytes(): number {
    return this.#bytes;
  }

  get lines(): number {
    return this.entries().reduce((sum, [, trace]) => sum + trace.length, 0);
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
    if (this.#bytes > totalBytes) this.#evictOldest();
  }

  /** The lines of a trace, oldest first; it holds none then. */
  takeLines(trace: HeldTrace): readonly HeldLine[] {
    this.#bytes -= trace.bytes;
    return trace.takeLines();
  }

  #evictOldest(): void {
    for (const [traceId, trace] of this.#traces) {
      // Last in line from now on, so that nobody looks at an empty one again and again.
      this.#traces.delete(traceId);
      this.#traces.set(traceId, trace);
      if (trace.bytes === 0) continue;
      this.#bytes -= trace.bytes;
      return trace.evictAll();
    }
  }
}
