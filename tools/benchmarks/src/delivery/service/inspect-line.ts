import { leavesOf } from '../../calls/leaves';
import type { TextKind } from '../program';
import { recordOf } from '../record';

/** Of plain records every so many is read as a whole, since there are millions of them. */
const READ_EVERY = 64;

/** Whether a line still is the record that was logged: valid JSON with the text of its id. */
export function inspectLine(
  line: string,
  id: number,
  kind: TextKind,
): 'whole' | 'shortened' | 'damaged' {
  if (kind === 'plain' && id % READ_EVERY !== 0) {
    return line.trimEnd().endsWith('}') ? 'whole' : 'damaged';
  }
  const leaves = parsedLeaves(line);
  if (leaves.some(({ value }) => value === recordOf(id, kind).note)) return 'whole';
  const saysSo = leaves.some(
    ({ key, value }) =>
      (key === 'truncated' && value === true) ||
      (typeof value === 'string' && value.includes('[truncated')),
  );
  return saysSo ? 'shortened' : 'damaged';
}

function parsedLeaves(line: string): ReturnType<typeof leavesOf> {
  try {
    return leavesOf(JSON.parse(line));
  } catch {
    return [];
  }
}
