import {
  EVENT_FIELD_NAMES,
  type CommonDefinition,
  type EventDefinition,
  type EventDefinitions,
} from './event-definition';
import { parseFieldSpec } from './event-field';
import { HANDLER_KINDS, WORKFLOW_PHASES } from './event-metadata';

const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;
const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** All that is wrong with definitions, most of which types have refused before. */
export function definitionProblems(
  definitions: EventDefinitions,
  { category }: CommonDefinition,
): readonly string[] {
  const ofRows = Object.entries(definitions).flatMap(([eventType, definition]) =>
    problemsOf(eventType, definition).map((problem) => `${eventType}: ${problem}`),
  );
  return SNAKE_CASE.test(category)
    ? ofRows
    : [refusal('category', category, 'snake_case'), ...ofRows];
}

function refusal(what: string, seen: unknown, allowed: string): string {
  return `${what} is ${JSON.stringify(seen)}; allowed: ${allowed}`;
}

function problemsOf(eventType: string, definition: EventDefinition): readonly string[] {
  const { workflow, logName, phase, requires, auditAction, fields } = definition;
  const problems: string[] = [];
  const refuse = (what: string, seen: unknown, allowed: string): void => {
    problems.push(refusal(what, seen, allowed));
  };
  if (!PASCAL_CASE.test(eventType)) refuse('the name', eventType, 'PascalCase');
  const names = { workflow, ...(logName !== undefined ? { logName } : {}) };
  for (const [what, name] of Object.entries(names)) {
    if (!SNAKE_CASE.test(name)) refuse(what, name, 'snake_case');
  }
  if (!WORKFLOW_PHASES.includes(phase)) refuse('phase', phase, WORKFLOW_PHASES.join(', '));
  for (const kind of requires) {
    if (!HANDLER_KINDS.includes(kind)) refuse('requires', kind, HANDLER_KINDS.join(', '));
    if (kind === 'audit' && !auditAction) refuse('auditAction', auditAction, 'a name');
  }
  for (const [name, spec] of Object.entries(fields)) {
    const taken = EVENT_FIELD_NAMES.some((own) => own === name);
    if (taken || !SNAKE_CASE.test(name)) refuse('a field', name, 'snake_case, not taken');
    if (parseFieldSpec(spec) === undefined) refuse(name, spec, "a type, '?', a sensitivity");
  }
  return problems;
}
