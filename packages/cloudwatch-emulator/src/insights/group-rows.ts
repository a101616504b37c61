import { aggregate } from './aggregates';
import { evaluate } from './evaluate-expression';
import type { AggregateColumn, Column } from './query-command';
import { toText, type QueryRow, type QueryValue } from './query-value';

/**
 * What `stats` makes of rows: one row for each combination of the `by` values, in the order of
 * their first occurrence; without `by` exactly one row, also for no rows.
 */
export function groupRows(
  rows: readonly QueryRow[],
  aggregates: readonly AggregateColumn[],
  by: readonly Column[],
): readonly QueryRow[] {
  const groups = new Map<string, QueryRow[]>();
  if (by.length === 0) groups.set('[]', []);
  for (const row of rows) {
    const key = JSON.stringify(
      by.map(({ expression }) => toText(evaluate(expression, row)) ?? null),
    );
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => aggregateRow(group, aggregates, by));
}

function aggregateRow(
  group: readonly QueryRow[],
  aggregates: readonly AggregateColumn[],
  by: readonly Column[],
): QueryRow {
  const first: QueryRow = group[0] ?? new Map();
  const keys = by.map(({ name, expression }) => [name, evaluate(expression, first)] as const);
  const values = aggregates.map(({ name, aggregate: kind, args: [of, parameter] }) => {
    const input = {
      values: of === undefined ? [] : group.map((row) => evaluate(of, row)),
      parameter: parameter === undefined ? undefined : evaluate(parameter, first),
    };
    return [name, aggregate(kind, input)] as const;
  });
  return new Map<string, QueryValue>([...keys, ...values]);
}
