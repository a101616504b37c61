/** Makes the engine store a concatenated text as one piece, so that reading it again is cheap. */
export function flatten(text: string): string {
  text.charCodeAt(0);
  return text;
}
