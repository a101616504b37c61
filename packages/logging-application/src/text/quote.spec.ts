import { quote } from './quote';

/** Controls, separators, bidirectional controls old and new, and halves of characters. */
const HOSTILE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\u206a-\u206f]/u;
/** Every unit of the blocks that hold such ones, and of the blocks beside these. */
const UNITS = [0x0000, 0x0600, 0x2000, 0xd700, 0xdb00, 0xdf00, 0xff00].flatMap((block) =>
  Array.from({ length: 0x200 }, (_, at) => String.fromCharCode(block + at)),
);

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
