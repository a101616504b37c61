/** What pure packages need of the machine, handed in by the container. */
export interface Runtime {
  /** Epoch milliseconds, an integer. */
  now(): number;
  /** Calls `fn` once after `ms` milliseconds without keeping the process alive. */
  after(ms: number, fn: () => void): CancelTimer;
  /** `size` bytes from a cryptographic generator. */
  randomBytes(size: number): Uint8Array;
  /** HMAC-SHA-256 of `text` under `key`, lowercase hex. */
  hmac(key: string, text: string): string;
}

/** Cancels a timer of `Runtime.after`; harmless after it fired. */
export type CancelTimer = () => void;
