/** What one container can do when its process comes to an end. */
export interface EndingContainer {
  /** How long the end of the process may wait for delivery, in milliseconds. */
  readonly shutdownDeadlineMs: number;
  /** Lines accepted that are neither delivered nor reported. */
  queued(): number;
  /** Delivers what is queued, by the deadline. Never rejects. */
  flush(deadlineMs: number): Promise<void>;
  /** Logs what is about to end the process. */
  logCrash(error: unknown, origin: NodeJS.UncaughtExceptionOrigin): void;
  /** The last moment: whatever can be done without the event loop. Never throws. */
  endNow(): void;
}
