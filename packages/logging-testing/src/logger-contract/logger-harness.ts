import type { LoggerProtocol } from '@dashtam/logging-domain';

/** One logger, freshly made, with a view of what it wrote. */
export interface LoggerUnderTest {
  /** Writes every level, `debug` included. */
  readonly logger: LoggerProtocol;
  /** The JSON lines that arrived at its destination, in order. May wait for them. */
  lines(): readonly string[] | Promise<readonly string[]>;
  /** Releases what the harness holds. */
  dispose?(): void | Promise<void>;
}

/** How the contract suite makes a logger. Called once for each case. */
export type LoggerHarness = () => LoggerUnderTest | Promise<LoggerUnderTest>;
