/** A finished line with this message and as many bytes of filler. */
export function lineOf(message: string, fillerBytes = 0): string {
  const filler = 'x'.repeat(fillerBytes);
  return `${JSON.stringify({ level: 'info', message, filler, trace_id: 'abc' })}\n`;
}
