/**
 * The lines of a text that comes in pieces, without their newline; only `\n` ends a line. The last
 * one is given too when it has none.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const pieces: string[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, end));
      yield pieces.join('');
      pieces.length = 0;
      from = end + 1;
    }
    if (from < chunk.length) pieces.push(chunk.slice(from));
  }
  if (pieces.length > 0) yield pieces.join('');
}
