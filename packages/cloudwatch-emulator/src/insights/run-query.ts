import { evaluate, isTrue } from './evaluate-expression';
import { groupRows } from './group-rows';
import type { Column, QueryCommand, SortKey } from './query-command';
import { compareValues, toText, type QueryRow, type QueryValue } from './query-value';

/** One field of an answered row. */
export interface ResultField {
  readonly field: string;
  readonly value: string;
}

/** What a query found. */
export interface QueryOutcome {
  readonly results: readonly (readonly ResultField[])[];
  /** How many rows passed every filter that stands before the first `stats`. */
  readonly matched: number;
}

interface Progress {
  readonly rows: readonly QueryRow[];
  /** The columns to show; nothing as long as no command named any. */
  readonly columns: readonly string[] | undefined;
  readonly isAggregated: boolean;
  readonly isSorted: boolean;
  readonly matched: number;
}

const NEWEST_FIRST: SortKey = {
  name: '@timestamp',
  expression: { kind: 'field', name: '@timestamp' },
  descending: true,
};

/**
 * Runs a query over rows in the order of acceptance. Sorting is stable. Without `sort` the newest
 * rows come first; without `fields`, `display` or `stats` a row shows `@timestamp` and `@message`.
 */
export function runQuery(
  commands: readonly QueryCommand[],
  rows: readonly QueryRow[],
  defaultLimit: number,
): QueryOutcome {
  const start: Progress = {
    rows,
    columns: undefined,
    isAggregated: false,
    isSorted: commands.some(({ kind }) => kind === 'sort' || kind === 'stats'),
    matched: rows.length,
  };
  const end = commands.reduce(apply, start.isSorted ? start : sortBy(start, [NEWEST_FIRST]));
  const hasLimit = commands.some(({ kind }) => kind === 'limit');
  const shown = hasLimit ? end.rows : end.rows.slice(0, defaultLimit);
  const columns = end.columns ?? ['@timestamp', '@message'];
  const all = end.isAggregated ? columns : [...columns.filter((name) => name !== '@ptr'), '@ptr'];
  return { results: shown.map((row) => resultOf(row, all)), matched: end.matched };
}

function apply(progress: Progress, command: QueryCommand): Progress {
  switch (command.kind) {
    case 'fields': {
      const columns = [...(progress.columns ?? []), ...command.columns.map(({ name }) => name)];
      return { ...withColumns(progress, command.columns), columns: [...new Set(columns)] };
    }
    case 'display':
      return {
        ...withColumns(progress, command.columns),
        columns: command.columns.map(({ name }) => name),
      };
    case 'filter': {
      const rows = progress.rows.filter((row) => isTrue(command.condition, row));
      return { ...progress, rows, matched: progress.isAggregated ? progress.matched : rows.length };
    }
    case 'sort':
      return sortBy(progress, command.keys);
    case 'limit':
      return { ...progress, rows: progress.rows.slice(0, command.count) };
    case 'stats':
      return {
        ...progress,
        rows: groupRows(progress.rows, command.aggregates, command.by),
        columns: [...command.by, ...command.aggregates].map(({ name }) => name),
        isAggregated: true,
      };
  }
}

function withColumns(progress: Progress, columns: readonly Column[]): Progress {
  const computed = columns.filter(
    ({ name, expression }) => expression.kind !== 'field' || expression.name !== name,
  );
  if (computed.length === 0) return progress;
  const rows = progress.rows.map((row) => {
    const values = computed.map(
      ({ name, expression }) => [name, evaluate(expression, row)] as const,
    );
    return new Map<string, QueryValue>([...row, ...values]);
  });
  return { ...progress, rows };
}

function sortBy(progress: Progress, keys: readonly SortKey[]): Progress {
  const columns = progress.columns ?? [];
  const resolved = keys.map((key) => ({ ...key, column: columnFor(key.name, columns) }));
  const rows = [...progress.rows].sort((a, b) => {
    for (const { expression, column, descending } of resolved) {
      const [left, right] = [a, b].map((row) =>
        row.has(column) ? row.get(column) : evaluate(expression, row),
      );
      const order = compareValues(left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return { ...progress, rows };
}

// `sort count` after `stats count() by x` means the only column that is a call of count.
function columnFor(name: string, columns: readonly string[]): string {
  if (columns.includes(name)) return name;
  const calls = columns.filter((column) => column.startsWith(`${name}(`));
  return calls.length === 1 ? (calls[0] ?? name) : name;
}

function resultOf(row: QueryRow, columns: readonly string[]): readonly ResultField[] {
  return columns.flatMap((field) => {
    const value = toText(row.get(field));
    return value === undefined ? [] : [{ field, value }];
  });
}
