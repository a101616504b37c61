/** RFC 7468 and OpenPGP armour of private keys; public keys and certificates stay. */
const BEGIN =
  /-----BEGIN(?:[A-Z0-9 +]|%20){0,40}PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----/g;
const END = /-----END(?:[A-Z0-9 +]|%20){0,40}PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----/g;
/** Base64 text in lines, real or escaped, that leads up to the end of a key. */
const BODY_BEFORE_END = /(?:[A-Za-z0-9+/=]|\\+[rn]|[\r\n]){16,16384}$/;

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
    result += (hasBegin ? before : before.replace(BODY_BEFORE_END, '')) + replace('private-key');
    from = stop;
    if (begin !== null && begin.index < stop) begin = next(BEGIN, text, stop);
    if (end !== null) end = next(END, text, stop);
  }
  return result + text.slice(from);
}

function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
