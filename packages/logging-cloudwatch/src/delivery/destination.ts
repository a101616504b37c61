import { classify, errorName } from './retry-policy';
import type { Sender } from '../service/send';

/**
 * The log group and streams, created when the service says that they are missing and not before,
 * so that put-only rights suffice where everything exists.
 */
export class Destination {
  readonly #sender: Sender;
  readonly #retentionDays: number;
  /** We created the group and its retention is not set yet. */
  #owesRetention = false;

  constructor(sender: Sender, retentionDays: number) {
    this.#sender = sender;
    this.#retentionDays = retentionDays;
  }

  /**
   * Creates what is missing: the stream, and before it the group where that is known or found to
   * be missing. Rejects with what the service says; that somebody else was faster is fine.
   */
  async create(stream: string, isGroupMissing: boolean): Promise<void> {
    if (isGroupMissing) await this.#createGroup();
    try {
      await unlessItExists(this.#sender.createStream(stream));
    } catch (error) {
      if (isGroupMissing || errorName(error) !== 'ResourceNotFoundException') throw error;
      await this.create(stream, true);
    }
  }

  /**
   * Sets the retention of a group that we created. A passing failure is tried again after the
   * next delivery; a denial is final, since retention then belongs to whoever provisions.
   */
  async settleRetention(): Promise<void> {
    if (!this.#owesRetention) return;
    try {
      await this.#sender.setRetention(this.#retentionDays);
      this.#owesRetention = false;
    } catch (error) {
      this.#owesRetention = classify(error) === 'retry';
    }
  }

  async #createGroup(): Promise<void> {
    const isOurs = await unlessItExists(this.#sender.createGroup());
    if (!isOurs) return;
    this.#owesRetention = true;
    await this.settleRetention();
  }
}

async function unlessItExists(creation: Promise<void>): Promise<boolean> {
  try {
    await creation;
    return true;
  } catch (error) {
    if (errorName(error) === 'ResourceAlreadyExistsException') return false;
    throw error;
  }
}
