import * as fc from 'fast-check';
import { renderPretty } from './render-pretty';

const HEAD = '"timestamp":"2025-11-13T19:00:00.123Z","level":"info","message":"Hi"';
const PRETTY_HEAD = '2025-11-13T19:00:00.123Z [INFO    ] Hi';

const withFields = (members: string): string => renderPretty(`{${HEAD},${members}}\n`, false);

describe('A pretty line', () => {
  it('keeps the order of the fields, integer-like names included', () => {
    expect(withFields('"10":1,"9":2,"b":3,"a":4')).toBe(`${PRETTY_HEAD} 10=1 9=2 b=3 a=4\n`);
  });

  it.each([
    ['debug', '[DEBUG   ]'],
    ['info', '[INFO    ]'],
    ['warning', '[WARNING ]'],
    ['ERROR', '[ERROR   ]'],
    ['critical', '[CRITICAL]'],
  ])('shows the level %s in capitals and equal width', (level, label) => {
    expect(renderPretty(`{"level":"${level}","message":"m"}`, false)).toBe(`${label} m\n`);
  });

  it('colours the level, and only it, when asked to', () => {
    const line = '{"level":"error","message":"m","a":1}\n';
    expect(renderPretty(line, true)).toBe('\u001b[31m[ERROR   ]\u001b[0m m a=1\n');
    expect(renderPretty(line, false)).toBe('[ERROR   ] m a=1\n');
  });

  it.each([
    ['"plain"', 'plain'],
    ['"123e4567-e89b-12d3-a456-426614174000"', '123e4567-e89b-12d3-a456-426614174000'],
    ['"two words"', '"two words"'],
    ['"a=b"', '"a=b"'],
    [String.raw`"say \"hi\""`, String.raw`"say \"hi\""`],
    [`"it's"`, `"it's"`],
    ['""', '""'],
    [String.raw`"a\nb"`, String.raw`"a\nb"`],
    [String.raw`"\u001b[31mred"`, String.raw`"\u001b[31mred"`],
    [String.raw`"\u009b31m"`, String.raw`"\u009b31m"`],
    [String.raw`"\u202egnp"`, String.raw`"\u202egnp"`],
    [String.raw`"\u2028"`, String.raw`"\u2028"`],
    [String.raw`"\ud800"`, String.raw`"\ud800"`],
    [String.raw`"C:\\temp"`, String.raw`C:\temp`],
    ['12.50', '12.50'],
    ['12345678901234567890', '12345678901234567890'],
    ['true', 'true'],
    ['null', 'null'],
    ['{"2":[1,"x y"],"1":{}}', '{"2":[1,"x y"],"1":{}}'],
    ['[]', '[]'],
  ])('shows the value %s as %s', (value, shown) => {
    expect(withFields(`"k":${value}`)).toBe(`${PRETTY_HEAD} k=${shown}\n`);
  });

  it('escapes what is unsafe inside nested values, keys and messages', () => {
    expect(withFields('"k":{"a":"\u0085\u061c\u007f"}')).toBe(
      String.raw`${PRETTY_HEAD} k={"a":"\u0085\u061c\u007f"}` + '\n',
    );
    expect(withFields(String.raw`"a b\n\u001b":1`)).toBe(
      String.raw`${PRETTY_HEAD} "a b\n\u001b"=1` + '\n',
    );
    expect(renderPretty(String.raw`{"message":"one\ntwo\u001b[2J"}`, false)).toBe(
      String.raw`one\ntwo\u001b[2J` + '\n',
    );
  });

  it.each([
    ['Hi user_id=admin', '"Hi user_id=admin"'],
    ['', '""'],
    ['"Hi" a', String.raw`"\"Hi\" a"`],
  ])('quotes the message %p, which could pass for something else', (message, shown) => {
    expect(renderPretty(JSON.stringify({ message }), false)).toBe(`${shown}\n`);
  });

  it.each([
    ['Connection refused', 'Connection refused'],
    ['user_id=admin', '"user_id=admin"'],
    ['two  spaces', '"two  spaces"'],
    ['ends with ', '"ends with "'],
    ['', '""'],
  ])('shows the error message %p as %s', (message, shown) => {
    const json = JSON.stringify(message);
    expect(withFields(`"error_message":${json}`)).toBe(`${PRETTY_HEAD} error_message=${shown}\n`);
  });

  it('shows the stack and the causes indented below', () => {
    const stack = 'Error: boom\n    at run (app.js:1:2)\u001b[31m\r';
    const causes = [
      { type: 'TypeError', message: 'inner', stack: 'TypeError: inner\n    at fn' },
      { type: 'Error', message: 'without\nstack', code: 'ECONNREFUSED' },
    ];
    const members = `"error_stack":${JSON.stringify(stack)},"a":1,"error_causes":${JSON.stringify(causes)}`;
    expect(withFields(members).split('\n')).toEqual([
      `${PRETTY_HEAD} a=1`,
      '    Error: boom',
      String.raw`        at run (app.js:1:2)\u001b[31m\r`,
      '    Caused by: TypeError: inner',
      '        at fn',
      '    Caused by ("ECONNREFUSED"): Error: without',
      '    stack',
      '',
    ]);
  });

  it('shows a stack or causes of another shape as ordinary fields', () => {
    expect(withFields('"error_stack":5,"error_causes":["x"]')).toBe(
      `${PRETTY_HEAD} error_stack=5 error_causes=["x"]\n`,
    );
    expect(withFields('"error_causes":{"a":1}')).toBe(`${PRETTY_HEAD} error_causes={"a":1}\n`);
    expect(withFields('"error_causes":[nonsense]')).toBe(
      `${PRETTY_HEAD} error_causes=[nonsense]\n`,
    );
  });

  it('leaves metrics out', () => {
    expect(withFields('"_metrics":{"a":1},"b":2')).toBe(`${PRETTY_HEAD} b=2\n`);
  });

  it('shows head fields of another shape, or said twice, as ordinary fields', () => {
    expect(renderPretty('{"level":"loud","timestamp":5,"message":null}', false)).toBe(
      'level=loud timestamp=5 message=null\n',
    );
    expect(renderPretty('{"message":"a","message":"b"}', false)).toBe('a message=b\n');
  });

  it.each([
    'no JSON at all',
    '',
    '[1]',
    '"text"',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":,"b":1}',
    '{"a":1}x',
    '{}x',
    '{"a":1 "b":2}',
    '{a:1}',
    '{"a\\',
    String.raw`{"\x":1}`,
  ])('that is malformed (%p) is shown as it is', (line) => {
    expect(renderPretty(`${line}\n`, false)).toBe(`${line}\n`);
  });

  it('that is malformed has its unsafe characters escaped', () => {
    expect(renderPretty('broken\r\n\u001b[2J', true)).toBe(String.raw`broken\r\n\u001b[2J` + '\n');
  });

  it('that is empty or loosely spaced is read all the same', () => {
    expect(renderPretty('{}\n', false)).toBe('\n');
    expect(renderPretty(' { "level" : "info" , "message" : "m" , "a" : [ 1 ] } ', false)).toBe(
      '[INFO    ] m a=[ 1 ]\n',
    );
  });
});

describe('Whatever the line', () => {
  const unsafe =
    /[\0-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;
  const text = fc.string({ unit: 'binary' });
  const key = fc.oneof(
    text,
    fc.constantFrom(
      'timestamp',
      'level',
      'message',
      'error_stack',
      'error_causes',
      'error_message',
    ),
  );
  const value = fc.oneof(
    fc.jsonValue({ stringUnit: 'binary' }),
    text,
    fc.array(fc.record({ type: text, message: text, stack: text }, { requiredKeys: [] })),
  );

  /** The first line is the record; what follows is indented, so nothing passes for a record. */
  function expectOneRecord(pretty: string): void {
    expect(pretty).not.toMatch(unsafe);
    expect(pretty.endsWith('\n')).toBe(true);
    const [, ...below] = pretty.slice(0, -1).split('\n');
    expect(below.filter((line) => !line.startsWith('    '))).toEqual([]);
  }

  it('a record becomes one record without raw control characters', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value), (record) => {
        expectOneRecord(renderPretty(`${JSON.stringify(record)}\n`, false));
      }),
      { numRuns: 2_000 },
    );
  });

  it('any text becomes one record without raw control characters', () => {
    const almostJson = fc.string({ unit: fc.constantFrom(...'{}[]":,\\u0a \n\u001b\ud800') });
    fc.assert(
      fc.property(fc.oneof(text, almostJson), (line) => {
        expectOneRecord(renderPretty(line, false));
        expectOneRecord(renderPretty(`{"error_causes":${line}}`, false));
      }),
      { numRuns: 2_000 },
    );
  });
});
