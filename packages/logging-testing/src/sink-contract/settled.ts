/** Resolves with `promise`; rejects if it rejects or has not settled after `patienceMs`. */
export async function settled<T>(
  promise: Promise<T>,
  what: string,
  patienceMs: number,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} did not settle within ${patienceMs} ms`));
    }, patienceMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves after the timers and callbacks that are due now have run. */
export async function turnsPassed(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Asks `condition` again and again until it is true or `patienceMs` have passed. */
export async function polled(
  condition: () => boolean | Promise<boolean>,
  patienceMs: number,
): Promise<boolean> {
  const end = Date.now() + patienceMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
