import { allEvents, registryStatistics, type EventMetadata } from '@dashtam/logging-domain';
import { EVENT_REGISTRY } from '../src/event-registry';

const COLUMNS = [
  'event',
  'level',
  'message of the line',
  'also handled by',
  'audit action',
  'payload',
];

const code = (text: string): string => `\`${text}\``;

function cellsOf(row: EventMetadata): readonly string[] {
  const { eventType, level, logName, requires, auditAction = '', fields } = row;
  const payload = Object.entries(fields).map(([name, { optional, sensitivity }]) => {
    const mark = optional ? '?' : '';
    return code(name + mark) + (sensitivity === 'open' ? '' : ` ${sensitivity}`);
  });
  return [
    code(eventType),
    level,
    code(logName),
    requires.filter((kind) => kind !== 'logging').join(', '),
    requires.includes('audit') ? code(auditAction) : '',
    payload.join(', '),
  ];
}

/** A table as prettier writes it: all cells of a column equally wide. */
function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  const [head = [], ...body] = rows;
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...body].map(line).join('');
}

/** The text of `docs/events.md`. */
export function renderEventsPage(): string {
  const rows = allEvents(EVENT_REGISTRY);
  const { total, byCategory, byHandlerKind } = registryStatistics(EVENT_REGISTRY);
  const sections = Object.entries(byCategory).map(([category, count]) => {
    const own = rows.filter((row) => row.category === category);
    const table = renderTable([COLUMNS, ...own.map(cellsOf)]);
    return `## ${category}: ${count}\n\nDefined in \`${own[0]?.definedIn}\`.\n\n${table}`;
  });
  const intro = [
    '# Domain events\n',
    `${total} events; ${byHandlerKind['logging']} are logged, ${byHandlerKind['audit']} audited, ` +
      `${byHandlerKind['email']} mailed, and ${byHandlerKind['session']} end sessions. Written from ` +
      '`EVENT_REGISTRY` of [`@dashtam/events`](../packages/events); a test compares the two.\n',
    'A line has `event_id`, `occurred_at`, `event_category`, `workflow`, `phase` and of the payload:\n',
    [
      '- `secret`: nothing',
      '- `pseudonym`: a keyed pseudonym, or `[REDACTED]` without a key',
      '- `withheld`: nothing',
      '- `financial`: the amount, in development alone',
      '- `pii`: what the option `emails` of the container allows',
      '- else the value; `?` marks what an event may lack\n',
    ].join('\n'),
  ];
  return [...intro, ...sections].join('\n');
}
