import { writeSync } from 'node:fs';
import type { Told } from '../program';

/** The parent's pipe; a write to it has left the process when it returns. */
const CHANNEL = 3;

/** Tells the parent, also from a listener of the process's exit. */
export function tellParent(told: Told): void {
  writeSync(CHANNEL, `${JSON.stringify(told)}\n`);
}
