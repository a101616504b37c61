import type { LogSink, OnFailure } from '@dashtam/logging-domain';

/**
 * What a destination under test can be made to do:
 * - `break`: it can stop taking lines (`breakDestination`)
 * - `heal`: after that it can take lines again (`healDestination`), and a waiting line still counts
 */
export type DestinationCapability = 'break' | 'heal';

/** One sink, freshly made, with a view of its destination. */
export interface SinkUnderTest {
  readonly sink: LogSink;
  /** The lines that arrived at the destination, in order; a final newline makes no difference. */
  delivered(): Promise<readonly string[]>;
  /** From now on the destination takes nothing. It must not need the test's thread for that. */
  breakDestination?(): void | Promise<void>;
  /** From now on the destination takes lines again. */
  healDestination?(): void | Promise<void>;
  /** Releases what the harness holds. The sink is closed by then. */
  dispose(): void | Promise<void>;
}

/** How the contract suite makes and watches the sinks of one adapter. */
export interface SinkHarness {
  /** Makes a sink whose losses go to `onFailure`. Called once for each case. */
  create(options: { readonly onFailure: OnFailure }): SinkUnderTest | Promise<SinkUnderTest>;
  /** What the destination can be made to do. Default: nothing; cases that need it are left out. */
  readonly capabilities?: readonly DestinationCapability[];
  /**
   * The sink's bound in UTF-8 bytes while its destination takes nothing. Together with `break` and
   * `heal` it turns on the case that fills the queue; a small bound makes that quick, but below
   * 512 KiB the other cases would fill it too. Default: that case is left out.
   */
  readonly maxQueuedBytes?: number;
  /** How the destination shows a line. Default: as it is. The result must stay one to one. */
  rendered?(line: string): string;
  /** How long a promise or a condition may take before a case fails. Default 10,000 ms. */
  readonly patienceMs?: number;
}
