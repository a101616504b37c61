import {
  SEVERITY,
  type CancelTimer,
  type LevelGate,
  type LoggerProtocol,
  type LogThreshold,
  type Runtime,
} from '@dashtam/logging-domain';
import type { OpenRequests } from '../requests/open-requests';
import { parseLevelChange, type LevelChange, type LevelChangeOptions } from './level-change';

/** What `LevelControl` works with. */
export interface LevelControlParts {
  /** The cell that the loggers look at. */
  readonly gate: LevelGate;
  /** The level to start with. */
  readonly threshold: LogThreshold;
  /** Asked which traces a route is about. */
  readonly requests: OpenRequests;
  readonly runtime: Pick<Runtime, 'after'>;
  /** Writes the lines that tell of each change, whatever the level. */
  readonly logger: LoggerProtocol;
  /** Lines from this level on may be held, so they pass the gate; `off`: none are. */
  readonly holdFrom: LogThreshold;
}

/** Who changed the level. */
export type ChangedBy = 'setLevel' | 'SIGUSR2';

/**
 * The level of one logging system. There is a standing level and at most one change on top of it,
 * limited in time, to some requests, or both: a later change takes its place. A change without
 * limits becomes the standing level. When the time of a change is up, the standing level holds.
 */
export class LevelControl {
  readonly #parts: LevelControlParts;
  #standing: LogThreshold;
  #minimum = 0;
  #change: LevelChange | undefined;
  #changedBy: ChangedBy | 'time' | undefined;
  #cancel: CancelTimer | undefined;

  constructor(parts: LevelControlParts) {
    this.#parts = parts;
    this.#standing = parts.threshold;
    this.#adjustGate();
  }

  /** Severity number of the least severe level that is written where no match applies. */
  get minimum(): number {
    return this.#minimum;
  }

  /** The same for a trace that the change in force matches; undefined for every other. */
  minimumOf(traceId: string): number | undefined {
    const change = this.#change;
    if (change?.match === undefined) return undefined;
    if (change.traceId !== undefined && change.traceId !== traceId) return undefined;
    if (change.route !== undefined && !this.#parts.requests.isFollowed(traceId)) return undefined;
    return SEVERITY[change.threshold];
  }

  /** Whether some traces have a level of their own. */
  get isMatching(): boolean {
    return this.#change?.match !== undefined;
  }

  /**
   * Changes the level, at once and for all loggers, those that are bound already included.
   *
   * @throws RangeError that lists everything that is wrong; nothing has changed then
   */
  set(level: LogThreshold, options: LevelChangeOptions = {}, by: ChangedBy = 'setLevel'): void {
    const change = parseLevelChange(level, options);
    const { threshold: new_level, forMs: for_ms, match } = change;
    const old_level = this.#threshold();
    const isStanding = for_ms === undefined && match === undefined;
    if (isStanding) this.#standing = new_level;
    this.#replace(isStanding ? undefined : change, by);
    const { logger } = this.#parts;
    logger.info('Log level changed', { old_level, new_level, for_ms, match, changed_by: by });
  }

  /** DEBUG for so long; ends that at once when it is in force. */
  toggleDebug(forMs: number, by: ChangedBy): void {
    if (this.#change !== undefined && this.#changedBy === by) this.#revert(by);
    else this.set('debug', { forMs }, by);
  }

  /** No change ends by itself any more. */
  close(): void {
    this.#cancel?.();
  }

  #replace(change: LevelChange | undefined, by: ChangedBy | 'time'): void {
    this.#cancel?.();
    this.#change = change;
    this.#changedBy = by;
    this.#cancel =
      change?.forMs === undefined
        ? undefined
        : this.#parts.runtime.after(change.forMs, () => this.#revert('time'));
    this.#parts.requests.follow(change?.route);
    this.#adjustGate();
  }

  #revert(by: ChangedBy | 'time'): void {
    const { threshold: old_level = this.#standing, match } = this.#change ?? {};
    this.#replace(undefined, by);
    const new_level = this.#standing;
    this.#parts.logger.info('Log level reverted', { old_level, new_level, match, changed_by: by });
  }

  #threshold(): LogThreshold {
    const change = this.#change;
    return change === undefined || change.match !== undefined ? this.#standing : change.threshold;
  }

  /** Open as far as one line needs it; admission leaves out what the others do not. */
  #adjustGate(): void {
    const { gate, holdFrom } = this.#parts;
    const threshold = this.#threshold();
    const matched = this.#change?.threshold ?? threshold;
    const held = threshold === 'off' ? threshold : holdFrom;
    this.#minimum = SEVERITY[threshold];
    gate.minimum = Math.min(this.#minimum, SEVERITY[matched], SEVERITY[held]);
  }
}
