import {
  HANDLER_KINDS,
  LOG_LEVELS,
  WORKFLOW_PHASES,
  type EventMetadata,
  type EventRegistry,
} from '@dashtam/logging-domain';

/** One promise of a registry, and what breaks it. */
export interface RegistryContractCase {
  readonly title: string;
  /** What breaks the promise, one text each; empty where it is kept. */
  readonly problems: (registry: EventRegistry) => readonly string[];
}

const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;
const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** The contract of an event registry. */
export const REGISTRY_CONTRACT_CASES: readonly RegistryContractCase[] = [
  {
    title: 'has events, each under its own name, in PascalCase',
    problems: (registry) => [
      ...(Object.keys(registry).length === 0 ? ['there is no event'] : []),
      ...Object.entries(registry).flatMap(([name, { eventType }]) =>
        name === eventType && PASCAL_CASE.test(name) ? [] : [`${name} holds ${eventType}`],
      ),
    ],
  },
  {
    title: 'names workflows, log lines, categories and fields in snake_case',
    problems: each(({ workflow, logName, category, fields }) =>
      [workflow, logName, category, ...Object.keys(fields)].filter(
        (name) => !SNAKE_CASE.test(name),
      ),
    ),
  },
  {
    title: 'uses known phases, levels and kinds of handlers',
    problems: each(({ phase, level, requires }) => [
      ...(WORKFLOW_PHASES.includes(phase) ? [] : [phase]),
      ...(LOG_LEVELS.includes(level) ? [] : [level]),
      ...requires.filter((kind) => !HANDLER_KINDS.includes(kind)),
    ]),
  },
  {
    title: 'names an audit action where audit is required',
    problems: each(({ requires, auditAction }) =>
      requires.includes('audit') && auditAction === undefined ? ['none'] : [],
    ),
  },
  { title: 'gives each event a log line of its own', problems: repeated(({ logName }) => logName) },
  {
    title: 'gives each audited event an action of its own',
    problems: repeated(({ auditAction }) => auditAction),
  },
  {
    title: 'cannot be changed',
    problems: (registry) => [
      ...(Object.isFrozen(registry) ? [] : ['the registry']),
      ...each((row) => (Object.isFrozen(row) ? [] : ['the row']))(registry),
    ],
  },
];

function each(find: (row: EventMetadata) => readonly string[]) {
  return (registry: EventRegistry): readonly string[] =>
    Object.entries(registry).flatMap(([name, row]) => find(row).map((seen) => `${name}: ${seen}`));
}

function repeated(read: (row: EventMetadata) => string | undefined) {
  return (registry: EventRegistry): readonly string[] => {
    const seen = new Set<string>();
    return each((row) => {
      const value = read(row);
      if (value === undefined) return [];
      const isNew = !seen.has(value);
      seen.add(value);
      return isNew ? [] : [value];
    })(registry);
  };
}
