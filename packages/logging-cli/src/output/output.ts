/** Nobody reads any more, as behind `| head`. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Text to a stream, as fast as its reader takes it. */
export class Output {
  readonly #stream: NodeJS.WritableStream;
  #fault: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
    stream.on('error', (fault: NodeJS.ErrnoException) => {
      this.#fault = fault.code === 'EPIPE' ? new OutputClosed(fault.message) : fault;
      this.#wake?.();
    });
    stream.on('drain', () => this.#wake?.());
  }

  /**
   * Writes, and waits while the reader is behind. Rejects with OutputClosed once nobody reads, and
   * with what the stream said where it fails otherwise.
   */
  async write(text: string): Promise<void> {
    this.#check();
    if (this.#stream.write(text)) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#check();
  }

  /** Resolves when the stream has taken everything; rejects as `write` does. */
  async flushed(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#stream.write('', () => resolve());
    });
    this.#check();
  }

  #check(): void {
    if (this.#fault) throw this.#fault;
  }
}
