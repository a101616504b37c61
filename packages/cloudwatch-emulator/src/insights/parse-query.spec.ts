import { ApiError } from '../api-error';
import { parseQuery } from './parse-query';

function refusalOf(query: string): ApiError {
  try {
    parseQuery(query);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error(`accepted: ${query}`);
}

it.each([
  ['', 'unexpected symbol found the end, expected fields, display, filter'],
  ['fields', 'the end, expected a field, a value or a function'],
  ['fields a | ', 'the end, expected fields'],
  ['fields a b', "'b', expected '|' or the end"],
  ['fields a as', "the end, expected a name after 'as'"],
  ['parse @message "*" as x', "'parse'"],
  ['filter a = ', 'the end, expected a field'],
  ['filter (a = 1', "expected ')'"],
  ['filter a like b', '\'b\', expected "text" or /regex/'],
  ['filter a like /(/', 'invalid regular expression /(/'],
  ['filter a not = 1', "'=', expected 'in' or 'like'"],
  ['filter a in 1', "'1', expected '['"],
  ['filter a in [1', "expected ']'"],
  ['filter nope(a)', "unknown function 'nope'"],
  ['filter ispresent(a', "expected ')'"],
  ['filter a = "open', "unexpected symbol found '\"'"],
  ['filter a ~ 1', "unexpected symbol found '~'"],
  ['limit many', "limit is 'many', allowed is 1 to 100000"],
  ['limit 0', "limit is '0'"],
  ['limit 1.5', "limit is '1.5'"],
  ['limit 100001', "limit is '100001'"],
  ['stats', 'expected an aggregate such as count(*)'],
  ['stats total(*)', "unknown aggregate 'total'"],
  ['stats sum', "expected '('"],
  ['stats sum(*)', "'*', expected a field"],
  ['stats count(*', "expected ')'"],
])('%p is malformed', (query, text) => {
  const error = refusalOf(query);
  expect(error.code).toBe('MalformedQueryException');
  expect(error.message).toContain(text);
});

it('says where the problem is, in the message and as offsets', () => {
  const error = refusalOf('fields a\n| filter b ! 1');
  expect(error.message).toBe("unexpected symbol found '!' at position 20");
  expect(error.details).toEqual({
    queryCompileError: {
      message: error.message,
      location: { startCharOffset: 20, endCharOffset: 21 },
    },
  });
});

it('reads keywords in any case and texts in either quotes', () => {
  expect(parseQuery(`FIELDS a AS b | SORT a DESC | filter a = 'it\\'s'`)).toEqual([
    { kind: 'fields', columns: [{ name: 'b', expression: { kind: 'field', name: 'a' } }] },
    {
      kind: 'sort',
      keys: [{ name: 'a', expression: { kind: 'field', name: 'a' }, descending: true }],
    },
    {
      kind: 'filter',
      condition: {
        kind: 'binary',
        operator: '=',
        left: { kind: 'field', name: 'a' },
        right: { kind: 'literal', value: "it's" },
      },
    },
  ]);
});
