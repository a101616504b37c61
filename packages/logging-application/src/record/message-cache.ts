import { flatten } from '../text/flatten';
import type { ValueWriter } from '../encoder/value-writer';

const MAX_MESSAGES = 512;
const MAX_CHARS = 128;

/**
 * Remembers the JSON text of messages, which are constants in well-written code. It stops growing
 * when full and never evicts, since interpolated messages would only thrash it.
 */
export class MessageCache {
  readonly #before: string;
  readonly #texts = new Map<string, string>();

  /** @param before stands before every message; remembered with it, so that both are one piece */
  constructor(before: string) {
    this.#before = before;
  }

  /** The remembered text of a message; `writer` makes it the first time. */
  get(message: string, writer: ValueWriter): string {
    if (message.length > MAX_CHARS) return this.#before + writer.text(message);
    const known = this.#texts.get(message);
    if (known !== undefined) return known;
    const text = flatten(this.#before + writer.text(message));
    if (this.#texts.size < MAX_MESSAGES && !writer.budget.cut) this.#texts.set(message, text);
    return text;
  }
}
