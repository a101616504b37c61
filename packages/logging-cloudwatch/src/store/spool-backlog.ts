import { awsEnvironment } from '../service/aws-environment';
import type { Backlog, Degradation } from '../health/degradation';
import type { FromEngine, ToEngine } from '../messages/engine-messages';
import type { WrittenLine } from '../line/queued-line';
import type { SpoolCounters } from '../spool/spool-counters';
import type { SpoolWriter } from '../spool/spool-writer';

/** What a `SpoolBacklog` works with. */
export interface SpoolBacklogParts {
  readonly counters: SpoolCounters;
  readonly writer: Pick<SpoolWriter, 'position'>;
  readonly degradation: Pick<
    Degradation,
    'failing' | 'recovered' | 'relay' | 'inheritanceFailing' | 'see'
  >;
  readonly queued: () => number;
  /** Sends a message to the engine. */
  readonly post: (message: ToEngine) => void;
  /** Of the adapter's own lines, until there are others. */
  readonly traceId: string;
}

/** What the engine tells while delivery fails. */
export type TroubleFromEngine = Extract<
  FromEngine,
  { readonly type: 'failing' | 'recovered' | 'divert' | 'inheritance-failing' }
>;

/** The lines of a spool while delivery fails: they are on the disk, where only the engine reads. */
export class SpoolBacklog implements Backlog {
  readonly #parts: SpoolBacklogParts;
  #traceId: string;
  /** Up to here the fallback has had the lines of WARNING and above. */
  #divertedTo = 0;

  constructor(parts: SpoolBacklogParts) {
    this.#parts = parts;
    this.#traceId = parts.traceId;
  }

  /** Looks at a line that was just written. */
  see(line: WrittenLine): void {
    this.#traceId = line.traceId;
    this.#parts.degradation.see(line);
  }

  get length(): number {
    return this.#parts.queued();
  }

  get oldest(): Pick<WrittenLine, 'traceId'> | undefined {
    return this.length === 0 ? undefined : { traceId: this.#traceId };
  }

  /** None is at hand: the engine is asked for them. */
  pending(): readonly WrittenLine[] {
    const from = this.#divertedTo;
    const through = this.#parts.counters.get('committed');
    if (through > from) this.#parts.post({ type: 'divert', from, through });
    return [];
  }

  /** Takes what the engine tells. */
  receive(message: TroubleFromEngine): void {
    const { degradation, post, writer } = this.#parts;
    switch (message.type) {
      case 'failing':
        post({ type: 'environment', variables: awsEnvironment() });
        return degradation.failing(message.reason);
      case 'recovered':
        if (degradation.recovered()) this.#divertedTo = writer.position;
        return;
      case 'divert':
        for (const line of message.lines) degradation.relay(line, this.#traceId);
        return;
      default:
        return degradation.inheritanceFailing(message.reason, this.#traceId);
    }
  }
}
