import type { Admitted } from '@dashtam/logging-domain';

/** The line is written, as all of its kind are. */
export const WRITTEN: Admitted = { verdict: 'write', rate: 1 };

/** The line waits for the end of its request. */
export const HELD: Admitted = { verdict: 'hold', rate: 1 };

/** The line is not even encoded. */
export const DROPPED: Admitted = { verdict: 'drop', rate: 1 };
