/** What a command reads from and writes to; `process` has all of it. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Asked for NO_COLOR, FORCE_COLOR, the settings of the application and of the AWS SDK. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends what would go on for ever, and a query under way. Default: nothing does. */
  readonly signal?: AbortSignal;
}

/** Columns of text for people where there is no terminal, and at most where there is one. */
const TEXT_COLUMNS = 100;

/** How wide text for people may be on this stream. */
export function textColumns(stream: NodeJS.WritableStream): number {
  const columns = 'columns' in stream ? Number(stream.columns) : TEXT_COLUMNS;
  return columns > 0 ? Math.min(columns, TEXT_COLUMNS) : TEXT_COLUMNS;
}

/** Whether the stream ends in a terminal. */
export function isTerminal(stream: NodeJS.WritableStream): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}

/**
 * Whether stdout is coloured: never with NO_COLOR, always with FORCE_COLOR (other than 0 or false),
 * else on a terminal. Sources: https://no-color.org, https://force-color.org
 */
export function wantsColor({ env, stdout }: Pick<Terminal, 'env' | 'stdout'>): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  return forced === '' ? isTerminal(stdout) : forced !== '0' && forced !== 'false';
}
