/** The ways in which one fact becomes a line. */
export const EVENT_WAYS = ['direct', 'publish', 'create-and-publish'] as const;

/** `direct` is a log call with the fields that the event's handler writes. */
export type EventWay = (typeof EVENT_WAYS)[number];

/** What the parent asks a child: to time `calls` calls, or to hand over their lines. */
export interface EventCommand {
  readonly ask: 'round' | 'lines';
  readonly calls: number;
}

/** What the child answers. */
export interface EventReply {
  readonly elapsedNs: number;
  readonly lines: readonly string[];
}
