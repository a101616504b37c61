import { compileFilterPattern } from './compile-filter-pattern';

const ERROR_LINE = JSON.stringify({
  level: 'ERROR',
  message: 'Database connection failed',
  duration_ms: 1200,
  retry: false,
  cause: null,
  user: { id: 'u1', tags: ['a', 'b'] },
});

describe('terms', () => {
  const line = '[ERROR 419] missing arguments';

  it.each<[string, boolean]>([
    ['', true],
    ['  ', true],
    ['ERROR', true],
    ['error', false],
    ['ERROR 419', true],
    ['ERROR 420', false],
    ['"missing arguments"', true],
    ['"arguments missing"', false],
    ['?WARN ?ERROR', true],
    ['?WARN ?INFO', false],
    ['ERROR -419', false],
    ['ERROR -420', true],
    ['-WARN', true],
    ['%4[01]9%', true],
    ['%^4[01]9%', false],
    ['ERROR ?WARN', true],
  ])('%p matches: %p', (pattern, expected) => {
    expect(compileFilterPattern(pattern)(line)).toBe(expected);
  });

  it.each([
    ['user-id', "Invalid character(s) in term 'user-id'"],
    ['"open', "Invalid filter pattern near '\"open'"],
    ['%(%', "Invalid regular expression in filter pattern: '('"],
    ['[a, b]', 'space-delimited is not emulated'],
  ])('%p is refused', (pattern, text) => {
    expect(() => compileFilterPattern(pattern)).toThrow(text);
  });
});

describe('JSON patterns', () => {
  it.each<[string, boolean]>([
    ['{ $.level = "ERROR" }', true],
    ['{$.level=ERROR}', true],
    ['{ $.level = "ERR*" }', true],
    ['{ $.level = "ERR" }', false],
    ['{ $.level = %^ERR% }', true],
    ['{ $.level != "INFO" }', true],
    ['{ $.none != "INFO" }', false],
    ['{ $.none = "x" }', false],
    ['{ $.duration_ms = 1200 }', true],
    ['{ $.duration_ms > 1000 }', true],
    ['{ $.duration_ms >= 1200 }', true],
    ['{ $.duration_ms < 1200 }', false],
    ['{ $.duration_ms <= 1200 }', true],
    ['{ $.level > 1 }', false],
    ['{ $.user.id = "u1" }', true],
    ['{ $.user.tags[1] = "b" }', true],
    ['{ $.user.id.x = "u1" }', false],
    ['{ $.retry IS FALSE }', true],
    ['{ $.retry IS TRUE }', false],
    ['{ $.cause IS NULL }', true],
    ['{ $.cause EXISTS }', true],
    ['{ $.none NOT EXISTS }', true],
    ['{ $.level = "INFO" || $.duration_ms > 1000 }', true],
    ['{ $.level = "ERROR" && ($.retry IS TRUE || $.duration_ms > 9000) }', false],
  ])('%s matches: %p', (pattern, expected) => {
    expect(compileFilterPattern(pattern)(ERROR_LINE)).toBe(expected);
  });

  it.each(['plain text', '{"level":', '7'])(
    '%p, which is no JSON object, never matches',
    (text) => {
      expect(compileFilterPattern('{ $.none NOT EXISTS }')(text)).toBe(false);
    },
  );

  it.each([
    ['{ $.a = 1', "expected '}', seen 'the end'"],
    ['{ level = 1 }', "expected a selector such as $.level, seen 'level'"],
    ['{ $.a 1 }', "expected a comparison, seen '1'"],
    ['{ $.a = }', "expected a value, seen '}'"],
    ['{ $.a > "x" }', "expected a number after '>'"],
    ['{ $.a IS 1 }', "expected NULL, TRUE or FALSE, seen '1'"],
    ['{ $.a = 1 } x', "expected the end, seen 'x'"],
    ['{ $.a = "x }', 'unreadable'],
  ])('%s is refused', (pattern, text) => {
    expect(() => compileFilterPattern(pattern)).toThrow(text);
  });
});
