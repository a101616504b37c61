/** What wants to be asked when the process ends. */
export interface Ending {
  /** The last moment: the event loop no longer turns. Must not throw. */
  flushSync(): void;
}

const open = new Set<Ending>();

function onExit(): void {
  for (const ending of open) ending.flushSync();
}

/** One listener however many adapters are open, and none when there are none. */
export function joinProcessExit(ending: Ending): void {
  if (open.size === 0) process.on('exit', onExit);
  open.add(ending);
}

/** Ends what `joinProcessExit` began. */
export function leaveProcessExit(ending: Ending): void {
  if (open.delete(ending) && open.size === 0) process.off('exit', onExit);
}

/**
 * Whether the `exit` listeners of this thread are being called: whoever joins now is asked no more.
 * Node has no documented way to know. Where it no longer tells by this name either, only a first
 * line that is written in such a listener is lost.
 */
export function isProcessExiting(): boolean {
  return Reflect.get(process, '_exiting') === true;
}
