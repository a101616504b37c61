import process from 'node:process';

/** The state that copies of signal-exit share: version 3 on `process`, version 4 on `globalThis`. */
interface SignalExitState {
  /** Copies that listen; each has one listener for each signal. */
  readonly count?: unknown;
}

/**
 * Whether the application itself listens to `signal`, besides our one listener. Those of the npm
 * package signal-exit, which many packages depend on, do not count: they end the process only
 * where nobody else listens, so each of us would leave it to the other.
 */
export function applicationListens(signal: NodeJS.Signals): boolean {
  const holders = process as { readonly __signal_exit_emitter__?: SignalExitState };
  const registry = globalThis as { readonly [key: symbol]: SignalExitState | undefined };
  const politeListeners =
    countOf(holders.__signal_exit_emitter__) + countOf(registry[Symbol.for('signal-exit emitter')]);
  return process.listenerCount(signal) > 1 + politeListeners;
}

function countOf(state: SignalExitState | undefined): number {
  return typeof state?.count === 'number' ? state.count : 0;
}
