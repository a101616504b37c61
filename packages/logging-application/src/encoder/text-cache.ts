/** Texts of one generation. */
const MAX_TEXTS = 256;
/** Longest text that is remembered, in characters. */
export const MAX_REMEMBERED_CHARS = 256;

/** The JSON of a text that has nothing to hide. */
export interface RememberedText {
  readonly json: string;
  /** Its bytes in UTF-8. */
  readonly bytes: number;
}

/**
 * Remembers texts that are no constants but come again: what fails, fails for a while and says the
 * same. It forgets those that were not asked for since it was full, so that it follows the times.
 */
export class TextCache {
  #young = new Map<string, RememberedText>();
  #old = new Map<string, RememberedText>();

  get(text: string): RememberedText | undefined {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const older = this.#old.get(text);
    if (older !== undefined) this.set(text, older);
    return older;
  }

  set(text: string, remembered: RememberedText): void {
    if (this.#young.size >= MAX_TEXTS) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, remembered);
  }
}
