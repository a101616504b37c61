/** Characters beyond a cut that are scanned with what is kept, so that no half secret stays. */
export const LOOK_AHEAD_CHARS = 1_024;

/** The first `maxChars` characters of a text, saying how many were cut; never half a character. */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const kept = wholeCharacters(text, maxChars);
  return `${text.slice(0, kept)}${marker(text.length - kept)}`;
}

/**
 * The same for a text of which the beginning was scanned with some characters more than are
 * kept. What follows the last replacement is looked-ahead text and is dropped.
 *
 * @param seen the beginning as it was scanned
 * @param clean what the scan made of it
 */
export function cutScanned(text: string, seen: string, clean: string, maxChars: number): string {
  const tail = commonEnd(seen, clean, seen.length - maxChars);
  const kept = wholeCharacters(clean, Math.min(maxChars, clean.length - tail));
  const cut = text.length - seen.length + (clean.length - kept);
  return `${clean.slice(0, kept)}${marker(cut)}`;
}

/** How many characters at the end of both are the same, up to `most`. */
function commonEnd(first: string, second: string, most: number): number {
  const { length } = second;
  let count = 0;
  while (
    count < most &&
    count < length &&
    first.charCodeAt(first.length - 1 - count) === second.charCodeAt(length - 1 - count)
  ) {
    count += 1;
  }
  return count;
}

function wholeCharacters(text: string, chars: number): number {
  const last = text.charCodeAt(chars - 1);
  return last >= 0xd800 && last <= 0xdbff ? chars - 1 : chars;
}

function marker(cut: number): string {
  return `...[truncated ${cut} chars]`;
}
