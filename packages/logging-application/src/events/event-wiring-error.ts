/** The events and the handlers of a container do not fit together. Lists all that is wrong. */
export class EventWiringError extends Error {
  override readonly name = 'EventWiringError';
  /** Stable. */
  readonly code = 'EVENT_WIRING';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The events cannot be wired:\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
    this.problems = problems;
  }
}
