import type { Output } from '../output/output';
import type { Terminal } from '../terminal';

/** What every command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly output: Output;
  /** Whether stdout is coloured. */
  readonly color: boolean;
  /** Sets what the process ends with; `ok` where nobody does. */
  readonly found: () => void;
}
