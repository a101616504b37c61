import type { EngineHost, EngineListener } from './engine-host';
import type { EngineNews, FromEngine, ToEngine } from '../messages/engine-messages';
import { PARKED, type SpoolCounters } from '../spool/spool-counters';

/** What an `EngineKeeper` works with. */
export interface EngineKeeperParts {
  readonly counters: SpoolCounters;
  /** Waiting lines that wake an engine which sleeps until there are enough. */
  readonly batchSize: number;
  readonly waiting: () => number;
  /** Whether there is something to deliver, and everything older is delivered. */
  readonly isNeeded: () => boolean;
  /** Starts an engine over the spool. Throws where there can be none. */
  readonly start: (listener: EngineListener, deaths: number) => EngineHost;
  /** Told of each engine that has started. */
  readonly onStarted: () => void;
  readonly onMessage: (message: EngineNews) => void;
  /** An engine died; answers whether the spool is still ours, so that another one may follow. */
  readonly onDeath: () => boolean;
  /** Another one follows the one that died of this. */
  readonly onRestart: (reason: string) => void;
  /** No engine can be kept alive. */
  readonly onHopeless: (reason: string) => void;
}

/** Engines that may die. */
const DEATHS = 5;

/** Keeps an engine over a spool: starts it when there is something to deliver, and again when it dies. */
export class EngineKeeper {
  readonly #parts: EngineKeeperParts;
  #host: EngineHost | undefined;
  #deaths = 0;
  #isStopped = false;

  constructor(parts: EngineKeeperParts) {
    this.#parts = parts;
  }

  /** There may be something to deliver: starts an engine, or wakes it where that is due. */
  wake(): void {
    const { counters, batchSize, waiting, isNeeded } = this.#parts;
    if (!isNeeded()) return;
    if (this.#host === undefined) return this.start();
    const parked = counters.flag('parked');
    const isDue =
      parked === PARKED.untilAny || (parked === PARKED.untilBatch && waiting() >= batchSize);
    if (!isDue) return;
    counters.setFlag('parked', PARKED.awake);
    this.#host.post({ type: 'wake' });
  }

  /** Starts an engine where none runs. Never throws. */
  start(): void {
    if (this.#host !== undefined || this.#isStopped) return;
    const { counters, start, onStarted, onDeath, onHopeless } = this.#parts;
    counters.setFlag('lock', 0);
    counters.setFlag('inheriting', 1);
    const listener: EngineListener = {
      onMessage: (message) => this.#receive(message),
      onDeath: (reason) => this.#died(reason),
    };
    try {
      this.#host = start(listener, this.#deaths);
    } catch (error) {
      if (onDeath()) onHopeless(`no engine can be started: ${String(error)}`);
      return;
    }
    onStarted();
  }

  /** Sends a message to the engine, if there is one. */
  post(message: ToEngine): void {
    this.#host?.post(message);
  }

  /** Takes the messages that have arrived, without the event loop. */
  poll(): void {
    this.#host?.poll();
  }

  /** Asks the engine to stop, without waiting for it; none is started any more. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#host?.poll();
    this.#host?.post({ type: 'stop' });
  }

  /** Resolves when the engine has ended. */
  async end(): Promise<void> {
    this.#isStopped = true;
    await this.#host?.end();
  }

  /** Whether an engine runs that goes on while this thread stands still. */
  get isThread(): boolean {
    return this.#host?.isThread === true;
  }

  /** Whether lines of dead processes are, or may be, on their way. */
  get isInheriting(): boolean {
    return this.#host !== undefined && this.#parts.counters.flag('inheriting') === 1;
  }

  #receive(message: FromEngine): void {
    if (message.type !== 'stopped') return this.#parts.onMessage(message);
    if (this.#isStopped) return;
    // It ended by itself.
    void this.#host?.end();
    this.#died('the spool cannot be read');
  }

  #died(reason: string): void {
    const { onDeath, onRestart, onHopeless, isNeeded } = this.#parts;
    this.#host = undefined;
    this.#deaths += 1;
    if (!onDeath() || this.#isStopped) return;
    if (this.#deaths > DEATHS) return onHopeless(reason);
    onRestart(reason);
    if (isNeeded()) this.start();
  }
}
