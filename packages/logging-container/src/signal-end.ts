import { constants } from 'node:os';

/** How a process that has drained its lines ends: by the same signal again, or with a code. */
export type SignalEnd = { readonly raise: NodeJS.Signals } | { readonly exitCode: number };

/**
 * Raising the signal again gives the parent the status that it would have seen without us. The
 * kernel does not end pid 1 by a signal's default action (man 7 pid_namespaces), so there the
 * shell's convention is used, 128 + the signal's number.
 */
export function signalEnd(signal: NodeJS.Signals, pid: number): SignalEnd {
  if (pid !== 1) return { raise: signal };
  return { exitCode: 128 + constants.signals[signal] };
}
