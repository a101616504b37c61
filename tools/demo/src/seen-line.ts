/** One log line as an operator reads it, whatever it looks like. */
export interface SeenLine {
  readonly timestamp: string;
  /** As it is written there: lower case in JSON of console environments, else upper case. */
  readonly level: string;
  readonly message: string;
  readonly traceId: string;
}

/** The escape character starts a colour; it is never part of a value, which would be escaped. */
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

const PRETTY = /^(\S+) \[([A-Z]+) *\] (.*?)(?: [\w.]+=.*)?$/;

/** Text without its colours. */
export function withoutColor(text: string): string {
  return text.replace(COLOR, '');
}

/** The lines of human-readable output; indented lines belong to the line above them. */
export function readPrettyLines(output: string): readonly SeenLine[] {
  return withoutColor(output)
    .split('\n')
    .flatMap((line) => {
      const [, timestamp, level, message] = PRETTY.exec(line) ?? [];
      if (timestamp === undefined || level === undefined || message === undefined) {
        return [];
      }
      return [{ timestamp, level, message, traceId: / trace_id=(\S+)/.exec(line)?.[1] ?? '' }];
    });
}

/** The lines of JSON output; one that is not JSON is a message without any other field. */
export function readJsonLines(output: string): readonly SeenLine[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const record = parseRecord(line);
      const text = (name: string): string => {
        const value = record[name];
        return typeof value === 'string' ? value : '';
      };
      return {
        timestamp: text('timestamp'),
        level: text('level'),
        message: text('message'),
        traceId: text('trace_id'),
      };
    });
}

function parseRecord(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return { message: line };
  }
}
