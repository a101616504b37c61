/** RFC 7468 and OpenPGP armour of private keys; public keys and certificates stay. */
const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** Base64 text in lines, real or escaped, that leads up to the end of a key. */
const BODY_BEFORE_END = /(?:[A-Za-z0-9+/=]|\\+[rn]|[\r\n]){16,16384}$/;

/** Replaces private keys; one that was cut off is replaced as far as it goes. */
export function scanPrivateKeys(text: string, replace: (rule: string) => string): string {
  let result = '';
  let from = 0;
  while (from < text.length) {
    BEGIN.lastIndex = from;
    END.lastIndex = from;
    const begin = BEGIN.exec(text);
    const end = END.exec(text);
    if (begin === null && end === null) break;
    const stop = end === null ? text.length : end.index + end[0].length;
    if (begin !== null && begin.index < stop) {
      result += text.slice(from, begin.index) + replace('private-key');
    } else {
      const before = text.slice(from, end?.index).replace(BODY_BEFORE_END, '');
      result += before + replace('private-key');
    }
    from = stop;
  }
  return result + text.slice(from);
}
