import { parseTracestate } from './tracestate';

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789_-*/';
/** All that a value may hold: printable ASCII but the comma and the equals sign. */
const VALUE = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at))
  .filter((char) => char !== ',' && char !== '=')
  .join('');

const members = (count: number, chars = 0): string =>
  Array.from({ length: count }, (_, at) => `k${at}=${'v'.repeat(chars)}1`).join(',');

describe('a tracestate that is handed on', () => {
  it.each([
    ['one entry', 'congo=t61rcWkgMzE', 'congo=t61rcWkgMzE'],
    ['two, in their order', 'rojo=1,congo=2', 'rojo=1,congo=2'],
    ['white space around entries', ' foo=1 \t , \t bar=2,\tbaz=3\t', 'foo=1,bar=2,baz=3'],
    ['white space before a value', 'foo= 1', 'foo= 1'],
    ['empty entries', ',foo=1,, ,bar=2,', 'foo=1,bar=2'],
    ['a key that begins with a digit', '0foo=1', '0foo=1'],
    ['all characters of a key', `${KEY}=1`, `${KEY}=1`],
    ['a key of a tenant', `${KEY}@a-z0-9_-*/=1`, `${KEY}@a-z0-9_-*/=1`],
    ['all characters of a value', `foo=${VALUE}`, `foo=${VALUE}`],
    ['the longest key', `${'k'.repeat(256)}=1`, 'same'],
    ['the longest value', `foo=${'v'.repeat(256)}`, 'same'],
    ['32 entries', members(32), members(32)],
    ['512 characters', `foo=${'v'.repeat(256)},bar=${'v'.repeat(247)}`, 'same'],
  ])('%s', (_, header, expected) => {
    expect(parseTracestate(header)).toBe(expected === 'same' ? header : expected);
  });

  it('too long loses its long entries first, then its last ones', () => {
    const long = `long=${'v'.repeat(200)}`;
    expect(parseTracestate(`a=1,${long},${members(3, 100)}`)).toBe(`a=1,${members(3, 100)}`);
    expect(parseTracestate(members(6, 100))).toBe(members(4, 100));
  });
});

describe('a tracestate that is left out', () => {
  it.each([
    ['empty', ''],
    ['of white space', ' \t,'],
    ['33 entries', members(33)],
    ['a key twice', 'foo=1,foo=2'],
    ['a key twice, alike', 'foo=1,bar=2,foo=1'],
    ['an upper-case key', 'FOO=1'],
    ['a key with a dot', 'foo.bar=1'],
    ['a space after the key', 'foo =1'],
    ['a key that begins with @', '@foo=1,bar=2'],
    ['a key of 257 characters', `${'k'.repeat(257)}=1`],
    ['no key', '=1'],
    ['no value', 'foo='],
    ['a value of spaces', 'foo=  ,bar=1'],
    ['no equals sign', 'foo'],
    ['an equals sign in the value', 'foo=bar=baz'],
    ['a value of 257 characters', `foo=${'v'.repeat(257)}`],
    ['a tab in the value', 'foo=a\tb'],
    ['no ASCII', 'foo=ü'],
    ['a line break', 'foo=1\r\nX-Evil: 1'],
    ['one bad entry among good ones', 'foo=1,BAR=2'],
  ])('%s', (_, header) => {
    expect(parseTracestate(header)).toBeUndefined();
  });
});
