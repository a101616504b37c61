import { dailyStream } from '../service/log-stream';
import type { SpoolTarget } from '../spool/owner';

/** How the streams of one target are named. */
export interface StreamNaming {
  /** The stream of a record of that instant. */
  readonly streamOf: (timeMs: number) => string;
  /** Whether `streamOf` changes with the UTC day. */
  readonly isDaily: boolean;
}

/** Daily streams of an instance, or the one fixed stream. */
export function streamNaming({
  instanceId,
  logStream,
}: Pick<SpoolTarget, 'instanceId' | 'logStream'>): StreamNaming {
  const isDaily = instanceId !== undefined;
  return {
    isDaily,
    streamOf: isDaily ? (timeMs) => dailyStream(instanceId, timeMs) : () => logStream ?? '',
  };
}
