import type { Runtime } from '../runtime';
import type { CreateEvent } from './domain-event';
import type { EventFields } from './event-field';
import type { EventRegistry, EventsOf } from './event-metadata';
import { createUuidV7 } from './uuid-v7';

/**
 * Makes the function that creates the events of these registries, with ids and times from
 * `runtime`. An event carries the fields that its registry declares and no others, whatever else
 * the payload has. Creating an event of an unknown type throws a `RangeError`, which types refuse.
 */
export function createEventFactory<R extends readonly EventRegistry[]>(
  registries: R,
  runtime: Pick<Runtime, 'now' | 'randomBytes'>,
): CreateEvent<EventsOf<R>> {
  const rows = new Map(registries.flatMap((registry) => Object.entries(registry)));
  const newId = createUuidV7(runtime);
  const timeText = createTimeText();
  const create = (eventType: string, payload: object): object => {
    const row = rows.get(eventType);
    if (row === undefined) throw new RangeError(`${eventType} is in none of the event registries`);
    const timeMs = runtime.now();
    const event: Record<string, unknown> = {
      event_type: eventType,
      event_id: newId(timeMs),
      occurred_at: timeText(timeMs),
    };
    copyFields(payload as Readonly<Record<string, unknown>>, row.fields, event);
    return Object.freeze(event);
  };
  return create as CreateEvent<EventsOf<R>>;
}

/** Events come in bursts, so the text of a millisecond is written once. */
function createTimeText(): (timeMs: number) => string {
  let lastMs = Number.NaN;
  let text = '';
  return (timeMs) => {
    if (timeMs !== lastMs) {
      text = new Date(timeMs).toISOString();
      lastMs = timeMs;
    }
    return text;
  };
}

function copyFields(
  payload: Readonly<Record<string, unknown>>,
  fields: EventFields,
  event: Record<string, unknown>,
): void {
  for (const name in fields) {
    const value = payload[name];
    if (value === undefined) continue;
    event[name] = fields[name]?.type === 'map' ? Object.freeze({ ...(value as object) }) : value;
  }
}
