import {
  allEvents,
  type DomainEvent,
  type EventHandler,
  type EventMetadata,
  type EventRegistry,
  type LoggerProtocol,
} from '@dashtam/logging-domain';
import { shownValue, type FieldPolicy, type ShownValue } from './field-policy';

/** What a `LoggingEventHandler` works with. */
export interface LoggingEventHandlerOptions extends FieldPolicy {
  readonly logger: LoggerProtocol;
  /** Where levels, names and sensitivities are found. */
  readonly registries: readonly EventRegistry[];
}

/** Writes one line for each event. Its registry says how; there is no code for any one event. */
export class LoggingEventHandler implements EventHandler {
  readonly name = 'LoggingEventHandler';
  readonly #lines = new Map<string, EventLine>();

  constructor({ logger, registries, ...policy }: LoggingEventHandlerOptions) {
    for (const row of registries.flatMap(allEvents)) {
      this.#lines.set(row.eventType, lineOf(row, logger, policy));
    }
  }

  /** @throws RangeError for an event that is in none of the registries */
  handle(event: DomainEvent): void {
    const line = this.#lines.get(event.event_type);
    if (line === undefined) {
      throw new RangeError(`${event.event_type} is in none of the event registries`);
    }
    const payload = event as DomainEvent & Readonly<Record<string, unknown>>;
    const context: Record<string, unknown> = {
      event_id: event.event_id,
      occurred_at: event.occurred_at,
    };
    for (const [name, show] of line.fields) {
      const value = payload[name];
      if (value !== undefined) context[name] = show(value);
    }
    line.logger[line.level](line.logName, context);
  }
}

/** How one type of event is written. */
interface EventLine extends Pick<EventMetadata, 'level' | 'logName'> {
  /** Has what is the same for all events of the type. */
  readonly logger: LoggerProtocol;
  readonly fields: readonly (readonly [name: string, show: ShownValue])[];
}

function lineOf(row: EventMetadata, logger: LoggerProtocol, policy: FieldPolicy): EventLine {
  const { category, workflow, phase, level, logName } = row;
  const fields = Object.entries(row.fields).flatMap(([name, field]) => {
    const show = shownValue(name, field, policy);
    return show === undefined ? [] : [[name, show] as const];
  });
  return {
    logger: logger.bind({ event_category: category, workflow, phase }),
    level,
    logName,
    fields,
  };
}
