import type { LoggedRecord } from '@dashtam/logging-testing';

/**
 * What JSON lines say, as the documentation writes it: message and trace, the traces numbered in
 * the order in which they appear.
 */
export function linesPrinted(stdout: string): readonly string[] {
  const traces = new Map<string, number>();
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { message, trace_id: traceId } = JSON.parse(line) as LoggedRecord;
      const number = traces.get(traceId) ?? traces.size + 1;
      traces.set(traceId, number);
      return `${message} trace ${number}`;
    });
}
