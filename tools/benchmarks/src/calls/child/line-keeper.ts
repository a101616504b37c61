import type { LogSink } from '@dashtam/logging-domain';

/** A sink that costs next to nothing: it drops lines while calls are timed, and keeps those of a check. */
export interface LineKeeper {
  readonly sink: LogSink;
  /** Whether lines are kept from now on. At first they are not. */
  readonly keep: (isKeeping: boolean) => void;
  /** The lines kept since this was last called. */
  readonly taken: () => string[];
}

/** Makes a sink of this process. */
export function createLineKeeper(): LineKeeper {
  const lines: string[] = [];
  let isKeepingNow = false;
  const sink = {
    write: (line: string) => void (isKeepingNow && lines.push(line)),
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
  } as unknown as LogSink;
  return {
    sink,
    keep: (isKeeping) => void (isKeepingNow = isKeeping),
    taken: () => lines.splice(0),
  };
}
