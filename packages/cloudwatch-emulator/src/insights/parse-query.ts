import { isAggregate } from './aggregates';
import { malformedQuery } from './malformed-query';
import { parseExpression, parseSequence } from './parse-expression';
import type { AggregateColumn, Column, Expression, QueryCommand, SortKey } from './query-command';
import { QueryCursor } from './query-cursor';

const MAX_LIMIT = 100_000;
const EVERY_ROW: Expression = { kind: 'literal', value: 1 };

/**
 * Parses a CloudWatch Logs Insights query. Throws MalformedQueryException, also for a command or
 * function that exists in the service but is not emulated.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export function parseQuery(query: string): readonly QueryCommand[] {
  const cursor = new QueryCursor(query);
  const commands: QueryCommand[] = [];
  do commands.push(parseCommand(cursor));
  while (cursor.take('|'));
  if (!cursor.isAtEnd) throw cursor.unexpected("expected '|' or the end");
  return commands;
}

function parseCommand(cursor: QueryCursor): QueryCommand {
  if (cursor.take('fields')) return { kind: 'fields', columns: parseColumns(cursor) };
  if (cursor.take('display')) return { kind: 'display', columns: parseColumns(cursor) };
  if (cursor.take('filter')) return { kind: 'filter', condition: parseExpression(cursor) };
  if (cursor.take('sort')) return { kind: 'sort', keys: parseList(cursor, parseSortKey) };
  if (cursor.take('limit')) return { kind: 'limit', count: parseLimit(cursor) };
  if (cursor.take('stats')) return parseStats(cursor);
  throw cursor.unexpected('expected fields, display, filter, sort, limit or stats');
}

function parseStats(cursor: QueryCursor): QueryCommand {
  const aggregates = parseList(cursor, parseAggregate);
  const by = cursor.take('by') ? parseColumns(cursor) : [];
  return { kind: 'stats', aggregates, by };
}

function parseList<T>(cursor: QueryCursor, parseItem: (cursor: QueryCursor) => T): readonly T[] {
  const items = [parseItem(cursor)];
  while (cursor.take(',')) items.push(parseItem(cursor));
  return items;
}

function parseColumns(cursor: QueryCursor): readonly Column[] {
  return parseList(cursor, (at) => {
    const { start } = at.current;
    const expression = parseExpression(at);
    return { expression, name: parseAlias(at) ?? nameOf(expression, at.textSince(start)) };
  });
}

function nameOf(expression: Expression, text: string): string {
  return expression.kind === 'field' ? expression.name : text;
}

function parseAlias(cursor: QueryCursor): string | undefined {
  if (!cursor.take('as')) return undefined;
  const alias = cursor.readKind('word') ?? cursor.readKind('quoted');
  if (alias === undefined) throw cursor.unexpected("expected a name after 'as'");
  return alias.text;
}

function parseAggregate(cursor: QueryCursor): AggregateColumn {
  const { kind, text, start, end } = cursor.current;
  if (kind !== 'word') throw cursor.unexpected('expected an aggregate such as count(*)');
  if (!isAggregate(text)) throw malformedQuery(`unknown aggregate '${text}'`, start, end);
  cursor.read();
  const args = parseArguments(cursor, text);
  return { aggregate: text, args, name: parseAliasAfter(cursor, start) };
}

function parseAliasAfter(cursor: QueryCursor, start: number): string {
  const text = cursor.textSince(start);
  return parseAlias(cursor) ?? text;
}

function parseArguments(cursor: QueryCursor, name: string): readonly Expression[] {
  cursor.expect('(');
  const isCount = name.toLowerCase() === 'count';
  if (isCount && (cursor.current.text === '*' || cursor.current.text === ')')) {
    cursor.take('*');
    cursor.expect(')');
    return [EVERY_ROW];
  }
  const args = parseSequence(cursor);
  cursor.expect(')');
  return args;
}

function parseSortKey(cursor: QueryCursor): SortKey {
  const { start, kind, text } = cursor.current;
  const isAggregateCall = kind === 'word' && isAggregate(text);
  const expression = isAggregateCall ? parseAggregateName(cursor) : parseExpression(cursor);
  const name = nameOf(expression, cursor.textSince(start));
  const descending = cursor.take('desc');
  if (!descending) cursor.take('asc');
  return { name, expression, descending };
}

// `sort count(*)` and `sort count` name a column that stats made; they calculate nothing.
function parseAggregateName(cursor: QueryCursor): Expression {
  const { text, start } = cursor.read();
  if (cursor.current.text !== '(') return { kind: 'field', name: text };
  parseArguments(cursor, text);
  return { kind: 'field', name: cursor.textSince(start) };
}

function parseLimit(cursor: QueryCursor): number {
  const { text, start, end } = cursor.current;
  const count = cursor.readKind('number') === undefined ? NaN : Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MAX_LIMIT) {
    throw malformedQuery(`limit is '${text}', allowed is 1 to ${MAX_LIMIT}`, start, end);
  }
  return count;
}
