import type { Contestant } from './contestant';
import { ContestantProcess } from './contestant-process';
import { PLANTED_SECRETS, PROBE_TRACE_ID, type PlantedSecret } from './planted-secrets';
import { errorTexts } from './sample-errors';
import type { TargetFile } from './target-file';

const CALLS = 10;
const DEADLINE_MS = 10_000;

/** How much of something a logger does, found by looking at its lines. */
export type Extent = 'yes' | 'part' | 'no';

/** What a contestant does beyond writing JSON. */
export interface Abilities {
  /** The trace id of the asynchronous scope is in the line. */
  readonly traceId: Extent;
  /** Planted passwords, deep inside under their own name, are gone. */
  readonly deepRedaction: Extent;
  /** Planted credentials in the middle of texts are gone. */
  readonly valueScanning: Extent;
  /** The cause of an error is in the line. */
  readonly cause: Extent;
}

/** Finds out what a contestant does, from lines that it writes. */
export async function abilitiesOf(contestant: Contestant, target: TargetFile): Promise<Abilities> {
  const running = await ContestantProcess.start(contestant, 'error', target);
  await running.ask({ ask: 'round', calls: CALLS });
  const errorLines = await linesOf(target);
  await running.ask({ ask: 'probe', calls: CALLS });
  const probeLines = await linesOf(target);
  await running.stop();
  return abilitiesIn(probeLines, errorLines);
}

/** What lines with planted secrets and lines with errors tell of their logger. */
export function abilitiesIn(
  probeLines: readonly string[],
  errorLines: readonly string[],
): Abilities {
  const holding = (lines: readonly string[], text: string): number =>
    lines.filter((line) => line.includes(text)).length;
  const hidden = (kind: PlantedSecret['kind']): Extent => {
    const planted = PLANTED_SECRETS.filter((secret) => secret.kind === kind);
    const shown = planted.filter(({ text }) => holding(probeLines, text) > 0);
    return extent(planted.length - shown.length, planted.length);
  };
  return {
    traceId: extent(holding(probeLines, PROBE_TRACE_ID), probeLines.length),
    deepRedaction: hidden('name'),
    valueScanning: hidden('value'),
    cause: extent(holding(errorLines, errorTexts(0).cause), errorLines.length),
  };
}

function extent(done: number, all: number): Extent {
  if (done === 0) return 'no';
  return done === all ? 'yes' : 'part';
}

async function linesOf(target: TargetFile): Promise<readonly string[]> {
  await target.waitForLines(CALLS, DEADLINE_MS);
  const lines = target.read().toString('utf8').split('\n').slice(0, -1);
  target.empty();
  return lines;
}
