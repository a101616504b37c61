import type {
  DomainEvent,
  EventBus,
  EventHandler,
  LoggerProtocol,
  PublishMetadata,
  Runtime,
} from '@dashtam/logging-domain';

/** What an `InMemoryEventBus` works with. */
export interface InMemoryEventBusOptions {
  /** Gets one `event_handler_failed` for each call of a handler that failed. */
  readonly logger: LoggerProtocol;
  readonly runtime: Pick<Runtime, 'after'>;
  /** How long a handler may take before it counts as failed, from 1. Default 5,000 ms. */
  readonly handlerTimeoutMs?: number;
}

const HANDLER_TIMEOUT_MS = 5_000;
const DRAIN_DEADLINE_MS = 10_000;
const NO_METADATA: PublishMetadata = Object.freeze({});
const NOTHING_LEFT_TO_DO: Promise<void> = Promise.resolve();

/**
 * Hands each event to its handlers, in this process, concurrently and isolated from each other: a
 * handler that throws, rejects or never ends is logged and disturbs nobody. Keeps nothing of a
 * publish call but the promise that drain waits for.
 */
export class InMemoryEventBus implements EventBus {
  readonly #logger: LoggerProtocol;
  readonly #runtime: Pick<Runtime, 'after'>;
  readonly #handlerTimeoutMs: number;
  readonly #handlers = new Map<string, readonly EventHandler[]>();
  readonly #running = new Set<Promise<void>>();

  /** @throws RangeError for a time-out below 1 */
  constructor({ logger, runtime, handlerTimeoutMs = HANDLER_TIMEOUT_MS }: InMemoryEventBusOptions) {
    if (!(handlerTimeoutMs >= 1)) {
      throw new RangeError(`handlerTimeoutMs is ${handlerTimeoutMs}; it must be at least 1`);
    }
    this.#logger = logger;
    this.#runtime = runtime;
    this.#handlerTimeoutMs = handlerTimeoutMs;
  }

  /** Publish calls whose handlers have not all ended. */
  get running(): number {
    return this.#running.size;
  }

  subscribe(eventType: string, handler: EventHandler): void {
    const known = this.#handlers.get(eventType) ?? [];
    // A new list, so that an event that is being published keeps to the handlers of its start.
    if (!known.includes(handler)) this.#handlers.set(eventType, [...known, handler]);
  }

  publish(event: DomainEvent, metadata?: PublishMetadata): Promise<void> {
    const handlers = this.#handlers.get(event.event_type);
    if (handlers === undefined) return NOTHING_LEFT_TO_DO;
    const told = metadata === undefined ? NO_METADATA : Object.freeze({ ...metadata });
    let running: Promise<void>[] | undefined;
    for (const handler of handlers) {
      const end = this.#call(handler, event, told);
      if (end !== undefined) (running ??= []).push(end);
    }
    return running === undefined ? NOTHING_LEFT_TO_DO : this.#endOf(running);
  }

  async drain(deadlineMs = DRAIN_DEADLINE_MS): Promise<void> {
    let expired = false;
    const deadline = new Promise<void>((resolve) => {
      const cancel = this.#runtime.after(deadlineMs, () => {
        expired = true;
        resolve();
      });
      void this.#whenIdle(() => expired).then(() => {
        cancel();
        resolve();
      });
    });
    await deadline;
  }

  /** Handlers publish too, so what runs is asked for again. */
  async #whenIdle(isGivenUp: () => boolean): Promise<void> {
    while (this.#running.size > 0 && !isGivenUp()) await Promise.all(this.#running);
  }

  /** The end of a handler that is not over at once. */
  #call(
    handler: EventHandler,
    event: DomainEvent,
    metadata: PublishMetadata,
  ): Promise<void> | undefined {
    try {
      const result: unknown = handler.handle(event, metadata);
      if (typeof result !== 'object' || result === null) return undefined;
      return this.#settled(handler, event, result);
    } catch (error) {
      this.#report(handler, event, error);
      return undefined;
    }
  }

  /** Resolves when `result` has settled or its time is over; the first of both is reported. */
  #settled(handler: EventHandler, event: DomainEvent, result: object): Promise<void> {
    return new Promise((resolve) => {
      let isOver = false;
      const end = (report?: () => void): void => {
        if (isOver) return;
        isOver = true;
        cancel();
        report?.();
        resolve();
      };
      const cancel = this.#runtime.after(this.#handlerTimeoutMs, () => {
        const error = new Error(`The handler did not end within ${this.#handlerTimeoutMs} ms`);
        end(() => this.#report(handler, event, error));
      });
      Promise.resolve(result).then(
        () => end(),
        (error: unknown) => end(() => this.#report(handler, event, error)),
      );
    });
  }

  #endOf(running: readonly Promise<void>[]): Promise<void> {
    const end = Promise.all(running).then(() => {
      this.#running.delete(end);
    });
    this.#running.add(end);
    return end;
  }

  #report(handler: EventHandler, event: DomainEvent, thrown: unknown): void {
    this.#logger.error('event_handler_failed', {
      event_type: event.event_type,
      event_id: event.event_id,
      handler_name: handler.name,
      error: thrown ?? new Error(`The handler failed with ${String(thrown)}`),
    });
  }
}
