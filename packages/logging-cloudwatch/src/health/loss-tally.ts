import type { LogLevel, SinkFailureKind } from '@dashtam/logging-domain';
import type { DropNotice } from './drop-notice';
import type { FromEngine } from '../messages/engine-messages';

/** Losses that the engine finds, added up until they are told: to the caller's thread and in the stream. */
export class LossTally {
  readonly #tell: (message: FromEngine) => void;
  readonly #notice: Pick<DropNotice, 'add'>;
  readonly #untold = new Map<string, Extract<FromEngine, { type: 'lost' }>>();

  constructor(tell: (message: FromEngine) => void, notice: Pick<DropNotice, 'add'>) {
    this.#tell = tell;
    this.#notice = notice;
  }

  add(kind: SinkFailureKind, level: LogLevel, reason: string, lines = 1): void {
    const key = `${kind} ${level}`;
    const before = this.#untold.get(key)?.lines ?? 0;
    this.#untold.set(key, { type: 'lost', kind, level, lines: before + lines, reason });
    this.#notice.add({ [level]: lines });
  }

  /** Tells what has been added since the last time. */
  tell(): void {
    for (const lost of this.#untold.values()) this.#tell(lost);
    this.#untold.clear();
  }
}
