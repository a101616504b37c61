/** What the process ends with. */
export const EXIT_CODES = {
  /** Done, and nothing is wrong. */
  ok: 0,
  /** Done, and what was looked for is missing or what was looked at is wrong. */
  found: 1,
  /** The command line is wrong; nothing was done. */
  usage: 2,
  /** A file or the service could not be read. */
  unreadable: 3,
} as const;

/** One of `EXIT_CODES`. */
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
