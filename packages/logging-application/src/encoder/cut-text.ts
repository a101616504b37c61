/** The first `maxChars` characters of a text, saying how many were cut; never half a character. */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const last = text.charCodeAt(maxChars - 1);
  const kept = last >= 0xd800 && last <= 0xdbff ? maxChars - 1 : maxChars;
  return `${text.slice(0, kept)}...[truncated ${text.length - kept} chars]`;
}
