import type { FileHandle } from 'node:fs/promises';

const BLOCK_BYTES = 65_536;
const NEWLINE = 0x0a;

/** Where the last `count` lines of a file begin, in bytes; 0 when it has fewer. */
export async function startOfLastLines(
  file: Pick<FileHandle, 'read'>,
  sizeBytes: number,
  count: number,
): Promise<number> {
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let missing = count;
  for (let end = sizeBytes; end > 0;) {
    const start = Math.max(0, end - BLOCK_BYTES);
    const { bytesRead } = await file.read(block, 0, end - start, start);
    for (let at = bytesRead - 1; at >= 0; at -= 1) {
      // The newline of the last line begins no other line.
      if (block[at] !== NEWLINE || start + at === sizeBytes - 1) continue;
      missing -= 1;
      if (missing <= 0) return start + at + 1;
    }
    end = start;
  }
  return 0;
}
