import { LOG_LEVELS, SEVERITY, type LogLevel } from '@dashtam/logging-domain';
import { awsEnvironment } from './aws-environment';
import type { Clock } from './clock';
import { byDeadline } from './deadline';
import type { Degradation } from './degradation';
import type { EngineHost, EngineListener } from './engine-host';
import type { FromEngine } from './engine-messages';
import type { LineStore, StoreStats } from './line-store';
import type { LossReport } from './loss-report';
import type { Ownership } from './ownership';
import type { WrittenLine } from './queued-line';
import { PARKED, type SpoolCounters } from './spool-counters';
import type { SpoolWriter } from './spool-writer';

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

/** A disk that is this slow twice in a row would hold up the host. */
const SLOW_MS = 50;
/** Appends that may fail in a row. */
const FAILURES = 3;
const RETRY_MS = 50;
const WAIT_SLICE_MS = 100;
const DELETED = 'the folder of the spool was deleted';
/** Engines that may die. */
const DEATHS = 5;

interface Waiter {
  readonly isOver: () => boolean;
  readonly done: () => void;
}

type Wait = (over: Promise<void>) => Promise<void>;

/** Lines in a spool on a disk, delivered by an engine that reads it. */
export class SpoolStore implements LineStore {
  readonly #parts: SpoolStoreParts;
  readonly #waiters = new Set<Waiter>();
  readonly #abandoned: Record<LogLevel, number> = {
    ...{ debug: 0, info: 0, warning: 0, error: 0, critical: 0 },
  };
  #abandonedBytes = 0;
  #untold: Partial<Record<LogLevel, number>> = {};
  #hasGivenUp = false;
  #host: EngineHost | undefined;
  #traceId: string;
  #deaths = 0;
  #failures = 0;
  #slowAppends = 0;
  #isScheduled = false;
  #isFull = false;
  #isEnded = false;
  /** Up to here the fallback has had the lines of WARNING and above. */
  #divertedTo = 0;

  constructor(parts: SpoolStoreParts) {
    this.#parts = parts;
    this.#traceId = parts.traceId;
  }

  write(line: WrittenLine): void {
    const { writer, degradation, isEveryLineDurable } = this.#parts;
    const { message, level, timeMs } = line;
    this.#traceId = line.traceId;
    const isMuch = writer.write(message, level, timeMs);
    degradation.see(line);
    if (isMuch || isEveryLineDurable || SEVERITY[level] >= SEVERITY.error) this.commit();
    else this.#commitSoon();
  }

  /** Appends what is gathered, now. Never throws. */
  commit(): void {
    const { writer, ownership, isEveryLineDurable } = this.#parts;
    if (this.#isFull || this.#isEnded) return;
    try {
      if (!ownership.isKept()) return this.#orphaned();
      const startMs = performance.now();
      writer.commit();
      this.#failures = 0;
      this.#slowAppends = performance.now() - startMs > SLOW_MS ? this.#slowAppends + 1 : 0;
      this.#wake();
      if (this.#slowAppends >= 2) this.#stepDown(`the disk of the spool is slow`);
    } catch (error) {
      this.#failures += 1;
      if (!ownership.look()) this.#orphaned();
      else if (this.#failures >= FAILURES || isEveryLineDurable)
        this.#stepDown(`the spool cannot be written: ${String(error)}`);
      else this.#parts.clock.after(RETRY_MS, () => this.commit());
    }
  }

  async drain(deadlineMs: number): Promise<void> {
    this.#commitNow();
    if (this.#isSettled(this.#committed)) return;
    this.#host?.post({ type: 'drain', deadlineMs });
    await this.#settledThrough(this.#committed, (settled) => byDeadline(settled, deadlineMs));
    this.#host?.poll();
  }

  adopt(): void {
    if (this.#host === undefined) this.#startSafely(true);
    this.#host?.post({ type: 'adopt' });
  }

  async inherited(deadlineMs: number): Promise<void> {
    const isOver = (): boolean => !this.#isInheriting;
    await this.#over(isOver, (inherited) => byDeadline(inherited, deadlineMs));
    this.#host?.poll();
  }

  async settled(): Promise<void> {
    this.#commitNow();
    await this.#settledThrough(this.#committed, (settled) => settled);
  }

  drainSync(endMs: number): void {
    const { counters, clock } = this.#parts;
    this.#commitNow();
    if (this.#host === undefined) this.#startSafely();
    const through = this.#committed;
    const isWorthIt = (): boolean =>
      this.#host?.isThread === true &&
      counters.flag('failing') === 0 &&
      counters.flag('stopped') === 0 &&
      clock.elapsedMs() < endMs;
    this.#host?.post({ type: 'drain', deadlineMs: Math.max(0, endMs - clock.elapsedMs()) });
    for (;;) {
      const seen = counters.flag('progress');
      if ((this.#isSettled(through) && !this.#isInheriting) || !isWorthIt()) break;
      counters.awaitProgress(seen, Math.min(WAIT_SLICE_MS, Math.max(0, endMs - clock.elapsedMs())));
    }
    this.#host?.poll();
  }

  releaseSync(): void {
    if (this.#isSettled(this.#committed) && this.stats().queued === 0) this.#parts.release(true);
  }

  giveUp(reason: string): void {
    const { writer, losses } = this.#parts;
    this.#commitNow();
    this.#hasGivenUp = true;
    this.#host?.poll();
    this.#host?.post({ type: 'stop' });
    const kept = `${reason}; they stay in ${this.#parts.place} for the next start`;
    this.#abandonedBytes = writer.pendingBytes;
    for (const level of LOG_LEVELS) {
      const lines = writer.pending(level) - this.#abandoned[level];
      this.#abandoned[level] += lines;
      losses.add('kept', level, kept, lines);
    }
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#host?.end();
    this.#parts.ownership.stop();
    this.#parts.writer.close();
    this.#parts.release(this.#isSettled(this.#committed));
    this.#releaseWaiters();
  }

  stats(): StoreStats {
    const { writer, counters } = this.#parts;
    const abandoned = LOG_LEVELS.reduce((sum, level) => sum + this.#abandoned[level], 0);
    const queued = Math.max(0, writer.pendingLines - abandoned);
    const oldestMs = counters.get('oldestMs');
    return {
      queued,
      bytes: queued === 0 ? 0 : writer.pendingBytes - this.#abandonedBytes,
      sent: counters.booked('sent'),
      retried: counters.booked('retried') + counters.get('inheritedRetries'),
      oldestMs: queued > 0 && oldestMs > 0 ? oldestMs : undefined,
    };
  }

  /** What is older is delivered: it is this store's turn. */
  begin(): void {
    this.commit();
  }

  /** Lines were refused or pushed out: the stream is told, once it takes lines again. */
  dropped(level: LogLevel, lines: number): void {
    if (Object.keys(this.#untold).length === 0) {
      queueMicrotask(() => {
        this.#host?.post({ type: 'dropped', lines: this.#untold });
        this.#untold = {};
      });
    }
    this.#untold[level] = (this.#untold[level] ?? 0) + lines;
  }

  /** What `Degradation` knows of the lines that wait here. */
  get length(): number {
    return this.stats().queued;
  }

  get oldest(): Pick<WrittenLine, 'traceId'> | undefined {
    return this.length === 0 ? undefined : { traceId: this.#traceId };
  }

  /** They are on the disk: the engine reads them for the fallback. */
  pending(): readonly WrittenLine[] {
    const from = this.#divertedTo;
    const through = this.#committed;
    if (through > from) this.#host?.post({ type: 'divert', from, through });
    return [];
  }

  get #committed(): number {
    return this.#parts.counters.get('committed');
  }

  #commitSoon(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // Unreferenced: the end of the process appends what is left.
    setImmediate(() => {
      this.#isScheduled = false;
      this.commit();
    }).unref();
  }

  /** At an end there is no later: what cannot be appended now goes elsewhere now. */
  #commitNow(): void {
    for (let attempt = 0; attempt < FAILURES && !this.#isFull; attempt += 1) {
      this.commit();
      if (this.#failures === 0) return;
    }
  }

  #wake(): void {
    const { counters, writer, batchSize } = this.#parts;
    if (this.#host === undefined) return this.#start();
    const parked = counters.flag('parked');
    const isDue =
      parked === PARKED.untilAny ||
      (parked === PARKED.untilBatch && writer.pendingLines >= batchSize);
    if (!isDue || this.#isSettled(this.#committed)) return;
    counters.setFlag('parked', PARKED.awake);
    this.#host.post({ type: 'wake' });
  }

  #start(isOnlyToAdopt = false): void {
    const isIdle = this.#isSettled(this.#committed) && !isOnlyToAdopt;
    if (isIdle || !this.#parts.isNext()) return;
    this.#parts.counters.setFlag('lock', 0);
    this.#parts.counters.setFlag('inheriting', 1);
    const listener: EngineListener = {
      onMessage: (message) => this.#receive(message),
      onDeath: (reason) => this.#died(reason),
    };
    this.#host = this.#parts.start(listener, this.#deaths);
    if (this.#waiters.size > 0) this.#host.post({ type: 'drain', deadlineMs: 10_000 });
  }

  #died(reason: string): void {
    this.#host = undefined;
    this.#deaths += 1;
    this.#releaseWaiters();
    if (this.#isEnded || this.#hasGivenUp) return;
    if (!this.#parts.ownership.look()) return this.#orphaned();
    this.#parts.losses.degraded(`${reason}; it is started again where it was`);
    if (this.#deaths <= DEATHS && this.#startSafely()) return;
    this.#stepDown(reason);
    this.giveUp(reason);
    this.#releaseWaiters();
  }

  /** False where no engine can be started any more. */
  #startSafely(isOnlyToAdopt = false): boolean {
    try {
      this.#start(isOnlyToAdopt);
      return true;
    } catch {
      return false;
    }
  }

  /** The engine ended by itself: it can no longer read the spool. */
  #stopped(): void {
    if (this.#isEnded || this.#hasGivenUp) return;
    void this.#host?.end();
    this.#died('the spool cannot be read');
  }

  #receive(message: FromEngine): void {
    const { losses, degradation, writer } = this.#parts;
    switch (message.type) {
      case 'settled':
        return this.#releaseWaiters();
      case 'lost':
        return losses.add(message.kind, message.level, message.reason, message.lines);
      case 'failing':
        this.#host?.post({ type: 'environment', variables: awsEnvironment() });
        return degradation.failing(message.reason);
      case 'recovered':
        this.#divertedTo = writer.position;
        return degradation.recovered();
      case 'divert':
        for (const line of message.lines) degradation.relay(line, this.#traceId);
        return;
      case 'inheritance-failing':
        return degradation.inheritanceFailing(message.reason, this.#traceId);
      case 'inherited':
        return this.#releaseWaiters();
      case 'orphaned':
        return this.#orphaned();
      case 'stopped':
        return this.#stopped();
      default:
        message satisfies never;
    }
  }

  #stepDown(reason: string, isRootGood = false): void {
    if (this.#isFull) return;
    this.#isFull = true;
    this.#parts.onEnd(reason, this.#parts.writer.takeBack(), isRootGood);
  }

  /** The folder is gone: another process took us for dead, or somebody deleted it. */
  #orphaned(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    const { writer, ownership, losses } = this.#parts;
    const isDeleted = ownership.isDeleted();
    const reason = isDeleted ? DELETED : 'another process has taken the spool over';
    this.#stepDown(reason, true);
    this.#abandonedBytes = writer.pendingBytes;
    for (const level of LOG_LEVELS) {
      const lines = writer.pending(level);
      this.#abandoned[level] = lines;
      if (isDeleted) losses.add('unwritable', level, DELETED, lines);
    }
    void this.#host?.end();
    this.#releaseWaiters();
  }

  get #isInheriting(): boolean {
    return this.#host !== undefined && this.#parts.counters.flag('inheriting') === 1;
  }

  #isSettled(through: number): boolean {
    return this.#parts.counters.booked('acknowledged') >= through;
  }

  #settledThrough(through: number, wait: Wait): Promise<void> {
    return this.#over(() => this.#isSettled(through), wait);
  }

  async #over(isOver: () => boolean, wait: Wait): Promise<void> {
    if (isOver() || this.#isEnded || this.#hasGivenUp) return;
    let done: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (done = resolve));
    const waiter = { isOver, done };
    this.#waiters.add(waiter);
    await wait(over);
    this.#waiters.delete(waiter);
  }

  #releaseWaiters(): void {
    for (const { isOver, done } of this.#waiters) {
      if (this.#isEnded || this.#hasGivenUp || isOver()) done();
    }
  }
}
