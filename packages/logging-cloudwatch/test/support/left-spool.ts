import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity, SpoolTarget } from '../../src/spool/owner';
import { segmentName } from '../../src/spool/segment';

/** Where the lines of the left spools belong, and those of whoever takes them over. */
export const TARGET: SpoolTarget = { region: 'us-east-1', logGroup: '/g', logStream: 'left' };

/** A spool as a dead process leaves it. */
export interface LeftSpool {
  /** 16 hexadecimal digits. Default `00...0`. */
  readonly name?: string;
  readonly identity?: Identity;
  readonly target?: SpoolTarget;
  /** Messages, one line each. */
  readonly messages?: readonly string[];
  /** Epoch milliseconds of all of them. */
  readonly timeMs?: number;
  /** What follows them without an end of line. */
  readonly torn?: string;
  readonly cursor?: string;
}

/** Makes one under `root` and returns its folder. */
export function leaveSpool(root: string, left: LeftSpool = {}): string {
  const { name = '0'.repeat(16), identity = { pid: 0 }, target = TARGET, torn = '' } = left;
  const { messages = [], timeMs = 1_700_000_000_000, cursor = '0'.repeat(16) } = left;
  const folder = join(root, name);
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ identity, target }));
  writeFileSync(join(folder, 'lease'), name);
  writeFileSync(join(folder, 'cursor'), cursor);
  const lines = messages.map((message) => `${timeMs}1 ${message}\n`).join('');
  writeFileSync(join(folder, segmentName(0)), `${lines}${torn}`);
  return folder;
}
