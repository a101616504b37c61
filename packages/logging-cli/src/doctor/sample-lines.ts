import { readEvents } from '../cloud/read-events';
import type { SourceLine } from '../input/read-lines';
import type { Terminal } from '../terminal';
import type { DoctorOptions } from './doctor-options';
import { gatherLineFacts, type LineFacts } from './line-facts';

const HOUR_MS = 3_600_000;

/** What the first events of a group's last hour are like, or why they could not be read. */
export async function sampleLines(
  group: string,
  { sample, region, endpoint }: Pick<DoctorOptions, 'sample' | 'region' | 'endpoint'>,
  terminal: Terminal,
): Promise<LineFacts | string> {
  const where = { ...(region && { region }), ...(endpoint && { endpoint }) };
  const events = readEvents({ ...where, groups: [group], since: Date.now() - HOUR_MS }, terminal);
  try {
    return await gatherLineFacts(firstOf(events, sample));
  } catch (error) {
    return `Not looked at: ${(error as Error).message}; captured files can be named.`;
  }
}

async function* firstOf(
  lines: AsyncIterable<SourceLine>,
  count: number,
): AsyncGenerator<SourceLine> {
  let left = count;
  for await (const line of lines) {
    yield line;
    left -= 1;
    if (left === 0) return;
  }
}
