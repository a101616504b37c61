import type { LogLevel } from '../level';
import { definitionProblems } from './definition-problems';
import type {
  CommonDefinition,
  DefinedEvents,
  EventDefinition,
  EventDefinitions,
} from './event-definition';
import { parseFieldSpec, type EventField } from './event-field';
import type { EventMetadata, WorkflowPhase } from './event-metadata';

/** The level of an event unless its definition says otherwise. */
const PHASE_LEVELS: Readonly<Record<WorkflowPhase, LogLevel>> = {
  attempted: 'info',
  succeeded: 'info',
  allowed: 'info',
  operational: 'info',
  failed: 'warning',
  denied: 'warning',
};

/**
 * Makes a registry of the types of events of one business area. The types of their payloads
 * follow from it: `EventOf<typeof ORDER_EVENTS, 'OrderPlaced'>`.
 *
 * @throws TypeError that lists all that is wrong with the definitions
 */
export function defineEvents<const D extends EventDefinitions>(
  definitions: D,
  common: CommonDefinition,
): DefinedEvents<D> {
  const problems = definitionProblems(definitions, common);
  if (problems.length > 0) throw new TypeError(`${common.definedIn}: ${problems.join('; ')}`);
  const rows = Object.entries(definitions).map(
    ([eventType, definition]) => [eventType, rowOf(eventType, definition, common)] as const,
  );
  return Object.freeze(Object.fromEntries(rows)) as DefinedEvents<D>;
}

function rowOf(
  eventType: string,
  definition: EventDefinition,
  common: CommonDefinition,
): EventMetadata {
  const { workflow, phase, requires, auditAction, level, logName } = definition;
  const fields = Object.entries(definition.fields).map(
    ([name, spec]) => [name, Object.freeze(parseFieldSpec(spec) as EventField)] as const,
  );
  return Object.freeze({
    eventType,
    category: common.category,
    workflow,
    phase,
    requires: Object.freeze([...requires]),
    auditAction,
    level: level ?? PHASE_LEVELS[phase],
    logName: logName ?? (phase === 'operational' ? workflow : `${workflow}_${phase}`),
    fields: Object.freeze(Object.fromEntries(fields)),
    definedIn: common.definedIn,
  });
}
