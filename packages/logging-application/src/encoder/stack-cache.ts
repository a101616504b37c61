import { flatten } from '../text/flatten';
import type { ValueWriter } from './value-writer';

/** What stands before the first frame of a stack that V8 wrote. */
const FIRST_FRAME = '\n    at ';
const MAX_STACKS = 128;
const MAX_CHARS = 8_192;

interface Frames {
  readonly frames: string;
  /** The scanned and escaped frames without an opening quote, so that they continue a text. */
  readonly text: string;
}

/**
 * Writes stacks. The frames below an error's text are the same each time the same place throws,
 * so their scanned and escaped form is remembered, by length, since comparing two texts is much
 * cheaper than hashing a new one. It stops growing when full and never evicts.
 */
export class StackCache {
  readonly #byLength = new Map<number, Frames[]>();
  #size = 0;

  /** A stack as a JSON string. */
  write(stack: string, writer: ValueWriter): string {
    const maxChars = writer.limits.stackChars;
    const at = stack.length > maxChars ? -1 : stack.indexOf(FIRST_FRAME);
    if (at === -1 || stack.length - at > MAX_CHARS) return writer.text(stack, maxChars);
    const head = writer.errorText(stack.slice(0, at), maxChars);
    const text = this.#textOf(stack.slice(at), writer);
    return writer.budget.take(text.length) ? head.slice(0, -1) + text : head;
  }

  #textOf(frames: string, writer: ValueWriter): string {
    for (const known of this.#byLength.get(frames.length) ?? []) {
      if (known.frames === frames) return known.text;
    }
    const text = flatten(writer.text(frames, MAX_CHARS).slice(1));
    if (this.#size < MAX_STACKS && !writer.budget.cut) this.#add({ frames, text });
    return text;
  }

  #add(added: Frames): void {
    const { length } = added.frames;
    this.#byLength.set(length, [...(this.#byLength.get(length) ?? []), added]);
    this.#size += 1;
  }
}
