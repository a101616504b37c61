import type { LoggingContainer } from './logging-container';
import { LevelSignal } from './level-signal';
import { ShutdownHooks } from './shutdown-hooks';

/** What all copies of this package in one thread have in common. */
interface ProcessWide {
  /** The container of `getLogger`, once somebody asked for it. */
  container: LoggingContainer | undefined;
  readonly hooks: ShutdownHooks;
  readonly levelSignal: LevelSignal;
}

const KEY = Symbol.for('@dashtam/logging-container/state/1');

const registry = globalThis as { [KEY]?: ProcessWide };

/**
 * One state for every copy of the package, found on `globalThis`. With one for each, an
 * application and a library of its own would write to one stream through two queues, and on
 * SIGTERM each copy would take the other for the application and leave the end to it.
 */
export const processWide: ProcessWide = (registry[KEY] ??= {
  container: undefined,
  hooks: new ShutdownHooks(),
  levelSignal: new LevelSignal(),
});
