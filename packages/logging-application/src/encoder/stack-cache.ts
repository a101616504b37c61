import { flatten } from './flatten';
import type { ValueWriter } from './value-writer';

/** What stands before the first frame of a stack that V8 wrote. */
const FIRST_FRAME = '\n    at ';
const MAX_STACKS = 128;
const MAX_CHARS = 8_192;

/**
 * Writes stacks. The frames below an error's text are the same each time the same place throws,
 * so their scanned and escaped form is remembered. It stops growing when full and never evicts.
 */
export class StackCache {
  readonly #frames = new Map<string, string>();

  /** A stack as a JSON string. */
  write(stack: string, writer: ValueWriter): string {
    const maxChars = writer.limits.stackChars;
    const at = stack.length > maxChars ? -1 : stack.indexOf(FIRST_FRAME);
    if (at === -1) return writer.text(stack, maxChars);
    const frames = stack.slice(at);
    const text = this.#frames.get(frames) ?? this.#add(frames, writer);
    if (!writer.budget.take(text.length)) return writer.text(stack.slice(0, at), maxChars);
    return writer.text(stack.slice(0, at), maxChars).slice(0, -1) + text;
  }

  /** The frames without an opening quote, so that they continue a text. */
  #add(frames: string, writer: ValueWriter): string {
    const text = flatten(writer.text(frames, MAX_CHARS).slice(1));
    if (this.#frames.size < MAX_STACKS && frames.length <= MAX_CHARS)
      this.#frames.set(frames, text);
    return text;
  }
}
