import { readdirSync, readlinkSync } from 'node:fs';

const DESCRIPTORS = '/proc/self/fd';
/** Opened by the measurement of the event loop. */
const MEASURING = /\/schedstat$/;

/** What a process has open, with how many there are of each; descriptors only where /proc is. */
export type OpenHandles = ReadonlyMap<string, number>;

/** What this process has open now. */
export function openHandles(): OpenHandles {
  const open = new Map<string, number>();
  for (const name of [...process.getActiveResourcesInfo(), ...descriptors()]) {
    open.set(name, (open.get(name) ?? 0) + 1);
  }
  return open;
}

/** What was opened since and is open still. */
export function openedSince(before: OpenHandles): readonly string[] {
  return [...openHandles()].flatMap(([name, count]) => {
    const more = count - (before.get(name) ?? 0);
    return more > 0 ? [`${more} ${name}`] : [];
  });
}

/** By what they lead to, without the numbers of sockets and pipes. */
function descriptors(): readonly string[] {
  try {
    return readdirSync(DESCRIPTORS).flatMap((descriptor) => {
      const target = targetOf(descriptor);
      return target === undefined || MEASURING.test(target) ? [] : [target];
    });
  } catch {
    return [];
  }
}

/** The descriptor with which the folder was read is closed again. */
function targetOf(descriptor: string): string | undefined {
  try {
    return readlinkSync(`${DESCRIPTORS}/${descriptor}`).replace(/\[\d+\]$/, '');
  } catch {
    return undefined;
  }
}
