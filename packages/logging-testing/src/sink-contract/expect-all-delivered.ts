import type { ContractExpect } from './contract-case';
import type { SinkProbe } from './sink-probe';

/** Characters of a line that a failure message shows. */
const SHOWN_CHARACTERS = 200;

const shown = (line: string | undefined): string | undefined =>
  line !== undefined && line.length > SHOWN_CHARACTERS
    ? `${line.slice(0, SHOWN_CHARACTERS)}... (${line.length} characters)`
    : line;

/** Proves that the destination has exactly the written lines, each unchanged, in their order. */
export async function expectAllDelivered(probe: SinkProbe, expect: ContractExpect): Promise<void> {
  const delivered = await probe.delivered();
  const written = [...probe.written.keys()];
  const index = written.findIndex((line, position) => line !== delivered[position]);
  const firstDifference =
    index < 0 ? undefined : { written: shown(written[index]), delivered: shown(delivered[index]) };
  expect({ lines: delivered.length, firstDifference }).toEqual({
    lines: written.length,
    firstDifference: undefined,
  });
}
