import pino from 'pino';

/**
 * What became of an attempt to write:
 * - `written`: the operating system has every byte
 * - `busy`: the reader takes nothing right now; worth waiting for
 * - `failing`: a fault that may pass, such as a full disk; worth trying again later
 * - `gone`: nobody will ever read this
 */
export type Outcome = 'written' | 'busy' | 'failing' | 'gone';

/** A fault of the operating system that is neither of these is taken for final. */
const OUTCOME_OF_CODE: Readonly<Record<string, Outcome>> = {
  EAGAIN: 'busy',
  EBUSY: 'busy',
  EINTR: 'busy',
  ENOSPC: 'failing',
  EDQUOT: 'failing',
  EIO: 'failing',
  ENOBUFS: 'failing',
  ENOMEM: 'failing',
};

/** Room for what is usually gathered to one write, three bytes a character at the most. */
const KEPT_BYTES = 256 * 1024;
const MAX_BYTES_PER_CHAR = 3;
const NOTHING = Buffer.alloc(0);
/** How many beginnings of the kept bytes are remembered: making one takes 3 % of an unbuffered line. */
const BEGINNINGS = 256;

/**
 * A file descriptor or file behind pino's destination, in its synchronous mode: what `send`
 * calls written has left the process. A text that could be written only in part is kept by the
 * destination, and `resume` goes on where it stopped, so that no line is ever torn.
 */
export class Outlet {
  readonly #stream: ReturnType<typeof pino.destination>;
  readonly #ownsDescriptor: boolean;
  #fault: NodeJS.ErrnoException | undefined;
  #remainingBytes = 0;
  /** Each text is encoded into this one; the destination reads it until it is written. */
  readonly #kept = Buffer.allocUnsafe(KEPT_BYTES);
  /** Beginnings of it, by their length: lines are often as long as one before. */
  readonly #beginnings: Buffer[] = Array.from({ length: BEGINNINGS }, () => NOTHING);

  /** @throws what opening the file throws, for example ENOENT for a folder that is not there */
  constructor(destination: number | string) {
    this.#ownsDescriptor = typeof destination === 'string';
    this.#stream = pino.destination({
      dest: destination,
      sync: true,
      minLength: 0,
      // As text, it would be counted twice and encoded twice on its way.
      contentMode: 'buffer',
      // Its own way of waiting sleeps 100 ms at a time and recurses; the caller waits better.
      retryEAGAIN: (_fault, writingBytes, waitingBytes) => {
        this.#remainingBytes = writingBytes + waitingBytes;
        return false;
      },
    });
    // pino's own listener would turn write and destroy into no-ops once the pipe is closed.
    this.#stream.removeAllListeners('error');
    this.#stream.on('error', (fault: NodeJS.ErrnoException) => {
      this.#fault = fault;
    });
    this.#stream.on('write', (bytes: number) => {
      this.#remainingBytes -= bytes;
    });
  }

  /** Bytes of the text that have not left the process; an upper bound once the outlet is gone. */
  get remainingBytes(): number {
    return this.#remainingBytes;
  }

  /** Why the last attempt did not succeed. */
  get reason(): string {
    return this.#fault?.message ?? 'the destination does not take lines';
  }

  /** Writes `text`. The next text may follow when this, or `resume`, has said `written`. */
  send(text: string): Outcome {
    const bytes = this.#encoded(text);
    this.#remainingBytes = bytes.length;
    return this.#write(bytes);
  }

  /** Goes on with the text of the last `send`. */
  resume(): Outcome {
    return this.#write(NOTHING);
  }

  /** Closes a file that was opened by its path; a descriptor that was handed in stays open. */
  release(): void {
    if (this.#ownsDescriptor) this.#stream.destroy();
  }

  #encoded(text: string): Buffer {
    if (text.length * MAX_BYTES_PER_CHAR > KEPT_BYTES) return Buffer.from(text);
    return this.#beginning(this.#kept.write(text));
  }

  #beginning(bytes: number): Buffer {
    const known = this.#beginnings[bytes % BEGINNINGS];
    if (known?.length === bytes) return known;
    return (this.#beginnings[bytes % BEGINNINGS] = this.#kept.subarray(0, bytes));
  }

  #write(bytes: Buffer): Outcome {
    this.#fault = undefined;
    try {
      // Its type knows text only, its `contentMode: 'buffer'` bytes only.
      this.#stream.write(bytes as unknown as string);
    } catch (thrown) {
      this.#fault = thrown as NodeJS.ErrnoException;
    }
    const fault = this.#fault;
    if (fault) return OUTCOME_OF_CODE[fault.code ?? ''] ?? 'gone';
    this.#remainingBytes = 0;
    return 'written';
  }
}
