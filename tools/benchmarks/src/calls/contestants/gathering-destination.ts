import { writeSync } from 'node:fs';

const GATHERED_CHARS = 64 * 1024;

/** The least that a pino destination must be. */
export interface Destination {
  write(line: string): void;
}

/** Lines of one turn of the event loop, or 64 KiB, leave in one write. Loses lines of a busy pipe. */
export function gatheringDestination(descriptor: number): Destination {
  let gathered = '';
  let turn: NodeJS.Immediate | undefined;

  function flush(): void {
    clearImmediate(turn);
    turn = undefined;
    writeSync(descriptor, gathered);
    gathered = '';
  }

  return {
    write(line) {
      gathered += line;
      if (gathered.length >= GATHERED_CHARS) flush();
      else turn ??= setImmediate(flush);
    },
  };
}
