import process from 'node:process';
import { applicationListens } from './application-listens';
import type { EndingContainer } from './ending-container';
import { signalEnd } from './signal-end';

/**
 * The process's listeners, installed once however many containers are open, and gone with the
 * last of them. `uncaughtException` and `unhandledRejection` are left alone: listening to them
 * would keep a broken process alive, and the exit code must stay the process's own.
 */
export class ShutdownHooks {
  readonly #open = new Set<EndingContainer>();
  #isDraining = false;
  #signalled: 'no' | 'draining' | 'ended' = 'no';

  /** Takes care of `container` from now on; the function returned ends that. */
  join(container: EndingContainer): () => void {
    if (this.#open.size === 0) this.#install();
    this.#open.add(container);
    if (isExiting()) container.endNow();
    return () => {
      if (this.#open.delete(container) && this.#open.size === 0) this.#uninstall();
    };
  }

  #install(): void {
    process.on('uncaughtExceptionMonitor', this.#onCrash);
    process.on('beforeExit', this.#onBeforeExit);
    process.on('exit', this.#onExit);
    // First in line: an application's `once` listener is gone from the count after it has run.
    process.prependListener('SIGTERM', this.#onSignal);
    process.prependListener('SIGINT', this.#onSignal);
  }

  #uninstall(): void {
    process.off('uncaughtExceptionMonitor', this.#onCrash);
    process.off('beforeExit', this.#onBeforeExit);
    process.off('exit', this.#onExit);
    process.off('SIGTERM', this.#onSignal);
    process.off('SIGINT', this.#onSignal);
  }

  readonly #onCrash = (error: unknown, origin: NodeJS.UncaughtExceptionOrigin): void => {
    for (const container of this.#open) container.logCrash(error, origin);
  };

  readonly #onExit = (): void => {
    for (const container of this.#open) container.endNow();
  };

  /** Node asks again after each wait; a drain that left lines behind is not repeated. */
  readonly #onBeforeExit = (): void => {
    if (this.#isDraining || ![...this.#open].some((container) => container.queued() > 0)) return;
    this.#isDraining = true;
    void this.#drain().then((isDrained) => (this.#isDraining = !isDrained));
  };

  readonly #onSignal = (signal: NodeJS.Signals): void => {
    if (applicationListens(signal)) {
      // The application listens too, so it decides when and how the process ends.
      for (const container of this.#open) void container.flush(container.shutdownDeadlineMs);
      return;
    }
    // A second signal means that the sender will not wait.
    if (this.#signalled !== 'no') return this.#end(signal);
    this.#signalled = 'draining';
    void this.#drain().then(() => this.#end(signal));
  };

  /** Whether nothing was left by the deadline. Keeps the process alive meanwhile. */
  async #drain(): Promise<boolean> {
    const open = [...this.#open];
    const deadlineMs = Math.max(0, ...open.map((container) => container.shutdownDeadlineMs));
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => (timer = setTimeout(resolve, deadlineMs)));
    const flushed = open.map((container) => container.flush(container.shutdownDeadlineMs));
    await Promise.race([deadline, Promise.allSettled(flushed)]);
    clearTimeout(timer);
    return open.every((container) => container.queued() === 0);
  }

  #end(signal: NodeJS.Signals): void {
    if (this.#signalled === 'ended') return;
    this.#signalled = 'ended';
    this.#onExit();
    this.#uninstall();
    const end = signalEnd(signal, process.pid);
    if ('raise' in end) process.kill(process.pid, end.raise);
    else process.exit(end.exitCode);
  }
}

/**
 * Whether the `exit` listeners are being called, so that one that is added now is not. Node has no
 * documented way to know.
 */
function isExiting(): boolean {
  return Reflect.get(process, '_exiting') === true;
}
