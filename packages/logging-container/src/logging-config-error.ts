/** One setting that cannot be used. */
export interface SettingProblem {
  /** Name of the environment variable. */
  readonly variable: string;
  /** The value that was found, at most 100 characters of it; `[hidden]` for a secret. */
  readonly seen: string;
  /** What would be accepted, in words. */
  readonly allowed: string;
}

/** Thrown before the first line is logged; lists every bad setting at once. */
export class LoggingConfigError extends Error {
  override readonly name = 'LoggingConfigError';
  /** Stable, for programs. */
  readonly code = 'LOGGING_CONFIG';
  /** All of them, in the order of the documentation's table. */
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    super(['Logging cannot start with these settings:', ...problems.map(describe)].join('\n'));
    this.problems = problems;
  }
}

function describe({ variable, seen, allowed }: SettingProblem): string {
  return `  ${variable} is ${JSON.stringify(seen)}; allowed: ${allowed}`;
}
