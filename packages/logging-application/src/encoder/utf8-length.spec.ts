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
});
