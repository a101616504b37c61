/** An event as a client sends it. */
export interface InputEvent {
  /** When it happened, epoch milliseconds. */
  readonly timestamp: number;
  readonly message: string;
}
