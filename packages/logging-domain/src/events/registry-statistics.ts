import { allEvents } from './registry-queries';
import type { EventMetadata, EventRegistry } from './event-metadata';

/** How many events a registry has, and of what sort. What does not occur is not listed. */
export interface RegistryStatistics {
  readonly total: number;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly byPhase: Readonly<Record<string, number>>;
  readonly byLevel: Readonly<Record<string, number>>;
  /** How many ask for each kind of handler. */
  readonly byHandlerKind: Readonly<Record<string, number>>;
}

/** Counts the events of a registry. */
export function registryStatistics(registry: EventRegistry): RegistryStatistics {
  const rows = allEvents(registry);
  const count = (tell: (row: EventMetadata) => readonly string[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const name of rows.flatMap(tell)) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };
  return {
    total: rows.length,
    byCategory: count(({ category }) => [category]),
    byPhase: count(({ phase }) => [phase]),
    byLevel: count(({ level }) => [level]),
    byHandlerKind: count(({ requires }) => requires),
  };
}
