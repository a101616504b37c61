/** Longest delay that a timer of Node takes; a longer one would fire at once. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/**
 * Resolves with `task` or after `deadlineMs`, whichever is first. Its timer keeps the process
 * alive: somebody is waiting.
 */
export async function byDeadline(task: Promise<void>, deadlineMs: number): Promise<void> {
  const delayMs = Number.isNaN(deadlineMs) ? 0 : Math.min(Math.max(deadlineMs, 0), MAX_DELAY_MS);
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, delayMs);
  });
  await Promise.race([task, timedOut]);
  clearTimeout(timer);
}
