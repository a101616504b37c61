import { randomBytes } from 'node:crypto';
import { findDeadSpools } from '../adoption/adopt';
import { Chunk } from '../bytes/chunk';
import type { Clock } from '../time/clock';
import { Degradation, type Backlog } from '../health/degradation';
import type { LineStore, StoreStats } from './line-store';
import type { LossReport } from '../health/loss-report';
import { openMemory } from './open-memory';
import { openSpool, targetOf } from './open-spool';
import { currentIdentity } from '../spool/owner';
import { HandedLine } from '../line/handed-line';
import type { WrittenLine } from '../line/queued-line';
import type { ResolvedOptions } from '../options/resolve-options';
import { spoolRoots, type SpoolRoot } from '../spool/spool-folder';
import { parseSpoolLines } from '../spool/spool-line';
import type { SpoolStore } from './spool-store';

/** What `LineStores` works with. */
export interface LineStoresParts {
  readonly options: ResolvedOptions;
  readonly losses: LossReport;
  readonly clock: Clock;
}

const ONLY_MEMORY = 'lines wait in memory, which does not outlive the process';

const NONE: StoreStats = { queued: 0, bytes: 0, sent: 0, retried: 0, oldestMs: undefined };

/**
 * The places where lines wait, the best one first: a spool in the configured folder, in the
 * user's temporary folder, in shared memory, and at last the memory of the process. A place that
 * fails is followed by the next; what it holds already is delivered from there, in order.
 */
export class LineStores implements Backlog {
  readonly #parts: LineStoresParts;
  readonly #degradation: Degradation;
  readonly #stores: LineStore[] = [];
  readonly #backlogs: Backlog[] = [];
  readonly #roots: SpoolRoot[];
  /** Of the newest line; before the first one, of our own. */
  #traceId = randomBytes(16).toString('hex');

  constructor(parts: LineStoresParts) {
    this.#parts = parts;
    const { spoolDir, durability, fallback } = parts.options;
    this.#roots = durability === 'memory' ? [] : [...spoolRoots(spoolDir)];
    this.#degradation = new Degradation(fallback, parts.losses, this, parts.clock);
  }

  /** Accepts a line, or reports that it is refused. Never throws. */
  write(line: HandedLine): void {
    this.#traceId = line.traceId;
    (this.#stores.at(-1) ?? this.#open()).write(line);
  }

  /** Writes a line to the fallback alone. */
  divert(line: WrittenLine): void {
    this.#degradation.divert(line);
  }

  async drain(deadlineMs: number): Promise<void> {
    const drains: Promise<void>[] = [];
    // A store that fails meanwhile is followed by another one, which is then asked, too.
    for (let index = 0; index < this.#stores.length; index += 1) {
      drains.push(this.#stores[index]?.drain(deadlineMs) ?? Promise.resolve());
    }
    await Promise.all(drains);
  }

  /** Delivers what dead processes left, where that has not begun with the first line. Never throws. */
  adopt(): void {
    const { spoolDir, durability } = this.#parts.options;
    if (this.#stores.length > 0 || durability === 'memory') return;
    try {
      const heir = { target: targetOf(this.#parts.options), identity: currentIdentity() };
      if (findDeadSpools(spoolRoots(spoolDir), heir).length > 0) this.#open().adopt();
    } catch (error) {
      // A timer calls this: what it throws would end the process of the host.
      const reason = `what dead processes left is not looked for: ${String(error)}`;
      this.#degradation.steppedDown(reason, this.#traceId);
    }
  }

  /** Resolves when nothing of that is on its way any more, or at the deadline. */
  async inherited(deadlineMs: number): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.inherited(deadlineMs)));
  }

  /**
   * Delivers what can be delivered while the event loop stands still, until `endMs`, as
   * `Clock.elapsedMs` tells it.
   */
  drainSync(endMs: number): void {
    for (let index = 0; index < this.#stores.length; index += 1) {
      this.#stores[index]?.drainSync(endMs);
    }
  }

  releaseSync(): void {
    for (const store of this.#stores) store.releaseSync();
  }

  giveUp(reason: string): void {
    for (let index = 0; index < this.#stores.length; index += 1) {
      this.#stores[index]?.giveUp(reason);
    }
    this.#degradation.tellAll();
  }

  flushFallbackSync(): void {
    this.#degradation.flushSync();
  }

  async end(): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.end()));
  }

  stats(): StoreStats {
    return this.#stores.map((store) => store.stats()).reduce(addStats, NONE);
  }

  get length(): number {
    return this.stats().queued;
  }

  get oldest(): Pick<WrittenLine, 'traceId'> | undefined {
    return this.length === 0 ? undefined : { traceId: this.#traceId };
  }

  pending(): readonly WrittenLine[] {
    return this.#backlogs.flatMap((backlog) => backlog.pending());
  }

  #open(): LineStore {
    for (let root = this.#roots.shift(); root !== undefined; root = this.#roots.shift()) {
      try {
        return this.#openSpool(root);
      } catch (error) {
        this.#degradation.steppedDown(`no spool in ${root.path}: ${String(error)}`, this.#traceId);
      }
    }
    if (this.#parts.options.durability !== 'memory') {
      this.#degradation.steppedDown(ONLY_MEMORY, this.#traceId);
    }
    return this.#openMemory();
  }

  #openSpool(root: SpoolRoot): LineStore {
    const earlier = [...this.#stores];
    const store: SpoolStore = openSpool(root, {
      ...this.#parts,
      isNext: () => earlier.every((each) => each.stats().queued === 0),
      degradation: this.#degradation,
      traceId: this.#traceId,
      onEnd: (reason, left, isRootGood) => {
        if (isRootGood) this.#roots.unshift(root);
        this.#goOn(reason, left, store);
      },
    });
    void this.#olderSettled().then(() => store.begin());
    this.#stores.push(store);
    this.#backlogs.push(store.backlog);
    return store;
  }

  #openMemory(): LineStore {
    const { store, queue } = openMemory({
      ...this.#parts,
      degradation: this.#degradation,
      traceId: this.#traceId,
      after: this.#olderSettled(),
    });
    this.#stores.push(store);
    this.#backlogs.push(queue);
    return store;
  }

  /** Resolves when all lines in the places so far are delivered or reported. */
  async #olderSettled(): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.settled()));
  }

  /** A spool takes no more lines: those that it did not write go to the next place. */
  #goOn(reason: string, left: Buffer, ended: LineStore): void {
    if (this.#stores.at(-1) !== ended) return;
    this.#degradation.steppedDown(reason, this.#traceId);
    const next = this.#open();
    const { lines } = parseSpoolLines(Chunk.of(left), left.length, 0);
    for (const { message, level, timeMs } of lines) {
      next.write(new HandedLine(message, level, timeMs, this.#traceId));
    }
  }
}

/** The older store comes first, and so does its oldest line. */
function addStats(sum: StoreStats, store: StoreStats): StoreStats {
  return {
    queued: sum.queued + store.queued,
    bytes: sum.bytes + store.bytes,
    sent: sum.sent + store.sent,
    retried: sum.retried + store.retried,
    oldestMs: sum.oldestMs ?? store.oldestMs,
  };
}
