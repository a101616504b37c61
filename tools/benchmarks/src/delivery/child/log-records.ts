import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Program } from '../program';

/** How often a paced program logs. */
const TICK_MS = 10;

/**
 * Calls `logOne` for every id of a program, at its pace. One that fell behind catches up at once.
 * Resolves in the turn of the last call.
 *
 * @param onTurn told how many are logged, after each turn of the event loop
 */
export async function logRecords(
  { from, records, pace }: Program,
  logOne: (id: number) => void,
  onTurn: (logged: number) => void,
): Promise<void> {
  const startedMs = performance.now();
  let logged = 0;
  while (logged < records) {
    const due =
      'perTurn' in pace
        ? logged + pace.perTurn
        : Math.ceil(((performance.now() - startedMs) * pace.perSecond) / 1_000);
    for (const end = Math.min(due, records); logged < end; logged += 1) logOne(from + logged);
    onTurn(logged);
    if (logged === records) return;
    await ('perTurn' in pace ? setImmediate() : setTimeout(TICK_MS));
  }
}
