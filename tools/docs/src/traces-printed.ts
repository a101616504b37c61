interface Line {
  readonly message: string;
  readonly trace_id: string;
}

/**
 * What JSON lines say of their traces: the message of each and its trace, the traces numbered in
 * the order in which they appear.
 */
export function tracesPrinted(stdout: string): string {
  const traces = new Map<string, number>();
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { message, trace_id: traceId } = JSON.parse(line) as Line;
      const number = traces.get(traceId) ?? traces.size + 1;
      traces.set(traceId, number);
      return `${message} trace ${number}`;
    })
    .join('\n');
}
