import { quote } from './quote';

/** Controls, separators, bidirectional controls old and new, and halves of characters. */
const HOSTILE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\u206a-\u206f]/u;
const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe('quote', () => {
  it('escapes every unit that could fake a line, a key or a terminal command', () => {
    const raw = UNITS.filter((unit) => HOSTILE.test(unit) && quote(unit).includes(unit));
    expect(raw).toEqual([]);
  });

  it('leaves every other unit readable', () => {
    const readable = UNITS.filter((unit) => !HOSTILE.test(unit) && !'"\\'.includes(unit));
    expect(readable.filter((unit) => quote(unit) !== `"${unit}"`)).toEqual([]);
  });

  it('gives the text back when it is parsed', () => {
    expect(UNITS.filter((unit) => JSON.parse(quote(`a${unit}b`)) !== `a${unit}b`)).toEqual([]);
    expect(quote('😀\n')).toBe('"😀\\n"');
  });
});
