/** One way to decide on the lines of requests. */
export interface RequestRules {
  /** What an operator sets; also its name in the table. */
  readonly label: string;
  /** The variables that say so. */
  readonly env: Readonly<Record<string, string>>;
  /** Lines that ten requests leave. */
  readonly linesOfTen: number;
}

/** INFO lines of one request, and DEBUG lines beside them, which the level leaves out. */
export const INFO_LINES = 4;
export const DEBUG_LINES = 2;

/** One request of ten is in the sample of 10 %, and another one fails. */
export const SAMPLED_REQUEST = 0;
export const FAILED_REQUEST = 5;

/** What is compared; the first is what the others are compared with. */
export const REQUEST_RULES: readonly RequestRules[] = [
  { label: 'neither', env: {}, linesOfTen: 10 * INFO_LINES },
  { label: '`LOG_SAMPLING=on`', env: { LOG_SAMPLING: 'on' }, linesOfTen: INFO_LINES },
  {
    label: '`LOG_REQUEST_BUFFER=on`',
    env: { LOG_REQUEST_BUFFER: 'on' },
    linesOfTen: 10 * INFO_LINES + DEBUG_LINES,
  },
  {
    label: 'both',
    env: { LOG_SAMPLING: 'on', LOG_REQUEST_BUFFER: 'on' },
    linesOfTen: 2 * INFO_LINES + DEBUG_LINES,
  },
];

/** What the parent asks a child: to time so many requests, or to hand over their lines. */
export interface RequestCommand {
  readonly ask: 'round' | 'lines';
  /** A multiple of ten. */
  readonly requests: number;
}

/** What the child answers. */
export interface RequestReply {
  readonly elapsedNs: number;
  readonly lines: readonly string[];
}
