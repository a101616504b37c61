import { malformedQuery } from './malformed-query';
import type { BinaryOperator, Expression } from './query-command';
import type { QueryCursor } from './query-cursor';
import { isScalarFunction } from './scalar-functions';

// From the loosest to the tightest; operators of one line bind alike, from left to right.
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
  ['^'],
];
const COMPARISON = 2;

/** Parses an expression. Throws MalformedQueryException. */
export function parseExpression(cursor: QueryCursor): Expression {
  return parseLevel(cursor, 0);
}

function parseLevel(cursor: QueryCursor, level: number): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return parsePrimary(cursor);
  if (level === COMPARISON && cursor.take('not')) {
    return { kind: 'not', operand: parseLevel(cursor, level) };
  }
  let left = parseLevel(cursor, level + 1);
  for (;;) {
    const operator = operators.find((symbol) => cursor.take(symbol));
    if (operator !== undefined) {
      left = { kind: 'binary', operator, left, right: parseLevel(cursor, level + 1) };
      continue;
    }
    const test = level === COMPARISON ? parseTest(cursor, left) : undefined;
    if (test === undefined) return left;
    left = test;
  }
}

function parseTest(cursor: QueryCursor, operand: Expression): Expression | undefined {
  if (cursor.take('not')) {
    const test = parseTest(cursor, operand);
    if (test === undefined) throw cursor.unexpected("expected 'in' or 'like'");
    return { kind: 'not', operand: test };
  }
  if (cursor.take('like') || cursor.take('=~')) {
    return { kind: 'match', operand, pattern: parsePattern(cursor) };
  }
  return cursor.take('in') ? { kind: 'in', operand, list: parseList(cursor) } : undefined;
}

function parsePattern(cursor: QueryCursor): RegExp {
  const text = cursor.readKind('string');
  if (text !== undefined) return new RegExp(text.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const regex = cursor.readKind('regex');
  if (regex === undefined) throw cursor.unexpected('expected "text" or /regex/');
  const [, isCaseInsensitive, source = ''] = /^(\(\?i\))?(.*)$/s.exec(regex.text) ?? [];
  try {
    return new RegExp(source, isCaseInsensitive === undefined ? '' : 'i');
  } catch {
    throw malformedQuery(`invalid regular expression /${source}/`, regex.start, regex.end);
  }
}

function parseList(cursor: QueryCursor): readonly Expression[] {
  cursor.expect('[');
  const list = parseSequence(cursor);
  cursor.expect(']');
  return list;
}

/** Parses expressions that are separated by commas. Throws MalformedQueryException. */
export function parseSequence(cursor: QueryCursor): readonly Expression[] {
  const list = [parseExpression(cursor)];
  while (cursor.take(',')) list.push(parseExpression(cursor));
  return list;
}

function parsePrimary(cursor: QueryCursor): Expression {
  if (cursor.take('(')) {
    const inner = parseExpression(cursor);
    cursor.expect(')');
    return inner;
  }
  if (cursor.take('-')) {
    const zero: Expression = { kind: 'literal', value: 0 };
    return { kind: 'binary', operator: '-', left: zero, right: parsePrimary(cursor) };
  }
  const { kind, text } = cursor.current;
  switch (kind) {
    case 'string':
    case 'duration':
      return { kind: 'literal', value: cursor.read().text };
    case 'number':
      return { kind: 'literal', value: Number(cursor.read().text) };
    case 'quoted':
      return { kind: 'field', name: cursor.read().text };
    case 'word':
      if (text === 'true' || text === 'false') {
        cursor.read();
        return { kind: 'literal', value: text === 'true' ? 1 : 0 };
      }
      return parseFieldOrCall(cursor);
    default:
      throw cursor.unexpected('expected a field, a value or a function');
  }
}

function parseFieldOrCall(cursor: QueryCursor): Expression {
  const { text: name, start, end } = cursor.read();
  if (!cursor.take('(')) return { kind: 'field', name };
  if (!isScalarFunction(name)) throw malformedQuery(`unknown function '${name}'`, start, end);
  const args = cursor.take(')') ? [] : parseSequence(cursor);
  if (args.length > 0) cursor.expect(')');
  return { kind: 'call', name, args };
}
