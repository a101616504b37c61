import { utf8Length } from './utf8-length';

describe('utf8Length', () => {
  it.each(['', 'plain', 'é', '中文', '😀', 'a😀é', '\u07ff\u0800'])(
    'counts %j as Node does',
    (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    },
  );

  it('counts a lone surrogate as its replacement', () => {
    expect(utf8Length('\ud800')).toBe(3);
    expect(utf8Length('\ud800a')).toBe(4);
    expect(utf8Length('\udc00')).toBe(3);
  });

  it('counts any two units as Node does, also at the ends of every range', () => {
    const units = [
      0x00, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff,
    ].map((code) => String.fromCharCode(code));
    const pairs = units.flatMap((one) => units.map((other) => one + other));
    expect(pairs.map(utf8Length)).toEqual(pairs.map((pair) => Buffer.byteLength(pair)));
  });
});
