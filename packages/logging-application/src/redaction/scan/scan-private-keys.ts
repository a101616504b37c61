/** RFC 7468 and OpenPGP armour of private keys; public keys and certificates stay. */
const BEGIN =
  /-----BEGIN(?:[A-Z0-9 +]|%20){0,40}PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----/g;
const END = /-----END(?:[A-Z0-9 +]|%20){0,40}PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----/g;
/** Shortest line of a key's body but for its last one. */
const MIN_LINE_CHARS = 16;
const LINE_BREAK = /(?:\\+[rn]|[\r\n ])+$/;
const MAX_LINE_CHARS = 128;
const BASE64_LINE = /[A-Za-z0-9+/=]{1,128}$/;

/** Replaces private keys; one that was cut off is replaced as far as it goes. */
export function scanPrivateKeys(text: string, replace: (rule: string) => string): string {
  let result = '';
  let from = 0;
  let begin = next(BEGIN, text, 0);
  let end = next(END, text, 0);
  while (begin !== null || end !== null) {
    const stop = end === null ? text.length : end.index + end[0].length;
    const hasBegin = begin !== null && begin.index < stop;
    const before = text.slice(from, hasBegin ? begin?.index : end?.index);
    result += (hasBegin ? before : withoutBody(before)) + replace('private-key');
    from = stop;
    if (begin !== null && begin.index < stop) begin = next(BEGIN, text, stop);
    if (end !== null) end = next(END, text, stop);
  }
  return result + text.slice(from);
}

/** Takes off the lines of base64 that lead up to the end of a key, real, escaped or joined. */
function withoutBody(text: string): string {
  let end = text.length;
  for (let isLast = true; end > 0; isLast = false) {
    const lineEnd =
      end - (LINE_BREAK.exec(text.slice(Math.max(0, end - 16), end))?.[0].length ?? 0);
    const start = lineStart(text, lineEnd);
    if (start === lineEnd || (!isLast && lineEnd - start < MIN_LINE_CHARS)) break;
    end = start;
  }
  return text.length - end < MIN_LINE_CHARS ? text : text.slice(0, end);
}

function lineStart(text: string, lineEnd: number): number {
  const from = Math.max(0, lineEnd - MAX_LINE_CHARS);
  const start = lineEnd - (BASE64_LINE.exec(text.slice(from, lineEnd))?.[0].length ?? 0);
  // The letter of an escaped line break looks like base64 too.
  return start < lineEnd && text[start - 1] === '\\' ? start + 1 : start;
}

function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
