import { SEVERITY } from '@dashtam/logging-domain';
import { SpoolReader } from '../spool/spool-reader';
import type { Clock } from '../time/clock';
import type { DivertedLine, FromEngine } from '../messages/engine-messages';

/** Lines that are told in one message. */
const LINES_AT_ONCE = 500;

/** What a diversion works with. */
export interface DiversionParts {
  /** The spool to read. */
  readonly folder: string;
  readonly clock: Pick<Clock, 'after'>;
  /** Whether the fallback still needs the lines. */
  readonly isNeeded: () => boolean;
  readonly tell: (message: FromEngine) => void;
}

/**
 * Reads a part of a spool a second time, for the fallback, and tells its lines of WARNING and
 * above: a piece in each turn of the event loop. Never rejects.
 *
 * @param from place of the first line
 * @param through place after the last one
 */
export async function divert(from: number, through: number, parts: DiversionParts): Promise<void> {
  const { folder, clock, isNeeded, tell } = parts;
  const reader = new SpoolReader(folder, from);
  try {
    while (reader.position < through && isNeeded()) {
      const lines = severeLines(reader, through);
      for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
        tell({ type: 'divert', lines: lines.slice(at, at + LINES_AT_ONCE) });
      }
      await new Promise<void>((resolve) => clock.after(0, resolve));
    }
  } catch {
    // The fallback then lacks lines that are still on the disk.
  } finally {
    reader.close();
  }
}

function severeLines(reader: SpoolReader, through: number): readonly DivertedLine[] {
  return reader
    .read(through)
    .lines.filter(({ level }) => SEVERITY[level] >= SEVERITY.warning)
    .map(({ message, level, timeMs }) => [message, level, timeMs]);
}
