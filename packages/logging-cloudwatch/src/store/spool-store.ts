import { SEVERITY, type LogLevel } from '@dashtam/logging-domain';
import type { Clock } from '../time/clock';
import type { Degradation } from '../health/degradation';
import type { EngineHost, EngineListener } from '../engine/engine-host';
import { EngineKeeper } from '../engine/engine-keeper';
import type { EngineNews } from '../messages/engine-messages';
import type { LineStore, StoreStats } from './line-store';
import type { LossReport } from '../health/loss-report';
import type { Ownership } from '../spool/ownership';
import type { HandedLine } from '../line/handed-line';
import { Settlement } from './settlement';
import { SpoolAccount } from './spool-account';
import { SpoolAppends } from './spool-appends';
import { SpoolBacklog } from './spool-backlog';
import { SpoolDrain } from './spool-drain';
import type { SpoolCounters } from '../spool/spool-counters';
import type { SpoolWriter } from '../spool/spool-writer';
import { UntoldDrops } from '../health/untold-drops';

/** What a `SpoolStore` works with. */
export interface SpoolStoreParts {
  readonly writer: SpoolWriter;
  readonly counters: SpoolCounters;
  readonly ownership: Ownership;
  readonly losses: LossReport;
  readonly degradation: Degradation;
  readonly clock: Clock;
  readonly batchSize: number;
  /** Of the adapter's own lines, until there are others. */
  readonly traceId: string;
  /** The folder of all spools, for messages. */
  readonly place: string;
  /** Whether every line is appended at once. */
  readonly isEveryLineDurable: boolean;
  /** Whether everything older is delivered, so that an engine may start. */
  readonly isNext: () => boolean;
  /** Starts an engine over the spool. */
  readonly start: (listener: EngineListener, deaths: number) => EngineHost;
  /** The spool takes no more; later lines need another place. Gets the lines that are left. */
  readonly onEnd: (reason: string, left: Buffer, isRootGood: boolean) => void;
  /** The spool's folder is no longer needed (`isDone`), or left to whoever comes next. */
  readonly release: (isDone: boolean) => void;
}

/** What became of a folder that is gone, in words. */
const GONE = {
  deleted: 'the folder of the spool was deleted',
  moved: 'the folder of the spool was moved, with the lines in it',
  taken: 'another process has taken the spool over',
} as const;

/** Lines in a spool on a disk, delivered by an engine that reads it. */
export class SpoolStore implements LineStore {
  readonly #parts: SpoolStoreParts;
  readonly #appends: SpoolAppends;
  readonly #engine: EngineKeeper;
  readonly #account: SpoolAccount;
  readonly #settlement: Settlement;
  readonly #drain: SpoolDrain;
  readonly #drops: UntoldDrops;
  /** What `Degradation` knows of the lines that wait here. */
  readonly backlog: SpoolBacklog;
  #isFull = false;
  /** The folder is gone, or the store was ended. */
  #isOver = false;

  constructor(parts: SpoolStoreParts) {
    const { counters, degradation, traceId, writer, isNext } = parts;
    this.#parts = parts;
    this.#account = new SpoolAccount(parts);
    this.#settlement = new Settlement(counters);
    this.#engine = new EngineKeeper({
      ...parts,
      waiting: () => writer.pending.count,
      isNeeded: () => !this.#drain.isSettled && isNext(),
      onStarted: () => this.#drain.hurry(),
      onMessage: (message) => this.#receive(message),
      onDeath: () => this.#died(),
      onRestart: (reason) =>
        degradation.steppedDown(`${reason}; it is started again where it was`, traceId),
      onHopeless: (reason) => this.#abandon(reason),
    });
    this.#appends = new SpoolAppends({
      ...parts,
      onAppended: () => this.#engine.wake(),
      onBadDisk: (reason) => this.#stepDown(reason),
      onOrphaned: () => this.#orphaned(),
    });
    this.#drain = new SpoolDrain({
      ...parts,
      ...{ appends: this.#appends, engine: this.#engine, settlement: this.#settlement },
    });
    this.#drops = new UntoldDrops((lines) => this.#engine.post({ type: 'dropped', lines }));
    this.backlog = new SpoolBacklog({
      ...parts,
      queued: () => this.stats().queued,
      post: (message) => this.#engine.post(message),
    });
  }

  write(handed: HandedLine): void {
    const { writer, isEveryLineDurable } = this.#parts;
    const { line, level, timeMs } = handed;
    const isMuch = writer.write(line, level, timeMs);
    this.backlog.see(handed);
    if (isMuch || isEveryLineDurable || SEVERITY[level] >= SEVERITY.error) this.#appends.now();
    else this.#appends.soon();
  }

  drain(deadlineMs: number): Promise<void> {
    return this.#drain.drain(deadlineMs);
  }

  drainSync(endMs: number): void {
    this.#drain.drainSync(endMs);
  }

  settled(): Promise<void> {
    return this.#drain.settled();
  }

  inherited(deadlineMs: number): Promise<void> {
    return this.#drain.inherited(deadlineMs);
  }

  adopt(): void {
    this.#engine.start();
    this.#engine.post({ type: 'adopt' });
  }

  releaseSync(): void {
    if (this.#drain.isSettled && this.stats().queued === 0) this.#parts.release(true);
  }

  giveUp(reason: string): void {
    this.#appends.atTheEnd();
    this.#engine.stop();
    this.#account.giveUp('kept', `${reason}; they stay in ${this.#parts.place} for the next start`);
    this.#settlement.end();
  }

  async end(): Promise<void> {
    this.#isOver = true;
    this.#appends.stop();
    await this.#engine.end();
    this.#parts.ownership.stop();
    this.#parts.writer.close();
    this.#parts.release(this.#drain.isSettled);
    this.#settlement.end();
  }

  stats(): StoreStats {
    return this.#account.stats();
  }

  /** What is older is delivered: it is this store's turn. */
  begin(): void {
    this.#appends.now();
  }

  /** Lines were refused or pushed out: the stream is told, once it takes lines again. */
  dropped(level: LogLevel, lines: number): void {
    this.#drops.add(level, lines);
  }

  #receive(message: EngineNews): void {
    switch (message.type) {
      case 'settled':
        this.#account.reconcile();
        return this.#settlement.moved();
      case 'inherited':
        return this.#settlement.moved();
      case 'lost':
        return this.#parts.losses.add(message.kind, message.level, message.reason, message.lines);
      case 'orphaned':
        return this.#orphaned();
      default:
        return this.backlog.receive(message);
    }
  }

  /** Answers whether the spool is still ours. */
  #died(): boolean {
    this.#settlement.moved();
    if (!this.#parts.ownership.look()) this.#orphaned();
    return !this.#isOver;
  }

  /** No engine can deliver from here. */
  #abandon(reason: string): void {
    this.#stepDown(reason);
    this.giveUp(reason);
  }

  #stepDown(reason: string, isRootGood = false): void {
    if (this.#isFull) return;
    this.#isFull = true;
    this.#appends.stop();
    this.#parts.onEnd(reason, this.#parts.writer.takeBack(), isRootGood);
  }

  /** The folder is gone: another process took us for dead, or somebody deleted it. */
  #orphaned(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const fate = this.#parts.ownership.fate();
    this.#stepDown(GONE[fate], true);
    if (fate === 'taken') this.#account.handOver();
    else this.#account.giveUp(fate === 'moved' ? 'kept' : 'unwritable', GONE[fate]);
    void this.#engine.end();
    this.#settlement.end();
  }
}
