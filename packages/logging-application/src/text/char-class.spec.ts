import * as charClass from './char-class';
import { classify } from './char-class';

/** What stands in JSON or before a terminal only when it is escaped. */
const HOSTILE = /["\\\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\u206a-\u206f]/u;
/** The blocks that hold such units, and those beside. */
const UNITS = [
  0x0000, 0x0100, 0x0600, 0x1f00, 0x2000, 0xd700, 0xd800, 0xdb00, 0xdc00, 0xdf00, 0xe000, 0xff00,
].flatMap((block) => Array.from({ length: 0x100 }, (_, at) => String.fromCharCode(block + at)));
const ASCII = UNITS.slice(0, 0x80);

/** The units of which `classify` tells `bit` wrongly somewhere in a text. */
const mistaken = (units: readonly string[], bit: number, expected: RegExp) =>
  units.filter((unit) => {
    const isExpected = expected.test(unit);
    const texts = [unit, `${unit}!`, `!${unit}`, `!!${unit}`];
    return texts.some((text) => ((classify(text) & bit) !== 0) !== isExpected);
  });

describe('classify', () => {
  it('tells every unit that must be escaped, and no other', () => {
    expect(mistaken(UNITS, charClass.NEEDS_ESCAPE, HOSTILE)).toEqual([]);
  });

  it('tells every unit beyond ASCII', () => {
    expect(mistaken(UNITS, charClass.BEYOND_ASCII, /[^\u0000-\u007f]/)).toEqual([]);
  });

  it.each([
    ['ASSIGNS', /[=:%<>&|]/],
    ['AT_SIGN', /@/],
    ['SLASH', /\//],
    ['DASH', /-/],
    ['SPACE', /[\u0000-\u0020]/],
    ['QUOTE_MARK', /["'`\\]/],
    ['UPPER', /[A-Z]/],
    ['TOKEN_MARK', /[_.$+~{]/],
    ['DIGIT', /[0-9]/],
  ] as const)('tells %s', (name, expected) => {
    expect(mistaken(ASCII, charClass[name], expected)).toEqual([]);
  });

  it('tells what is written for `=`, `:` and arrows beyond ASCII', () => {
    const units = [0x2100, 0x2200, 0xfe00, 0xff00].flatMap((block) =>
      Array.from({ length: 0x100 }, (_, at) => String.fromCharCode(block + at)),
    );
    expect(mistaken(units, charClass.ASSIGNS, /[→⇒∶﹕﹦：＝]/)).toEqual([]);
  });

  it.each(['', 'é'])('counts digits up to nine in a text with %j', (rest) => {
    const isLong = (text: string) => (classify(text + rest) & charClass.DIGITS_9) !== 0;
    expect(isLong('12345678')).toBe(false);
    expect(isLong('123456789')).toBe(true);
    expect(isLong('1a2b3c4d5e6f7g8h9i')).toBe(true);
    expect(isLong('a'.repeat(64))).toBe(false);
  });

  it('takes for a UUID nothing that has other characters or dashes elsewhere', () => {
    const { ASSIGNS, DASH, DIGIT, DIGITS_9, UPPER } = charClass;
    const uuid = '018f6a2b-7b1f-7cc1-9e4d-5a3f9c000000';
    expect(classify(uuid)).toBe(DASH | DIGIT | DIGITS_9);
    expect(classify(uuid.toUpperCase())).toBe(DASH | DIGIT | DIGITS_9 | UPPER);
    expect(classify(uuid.replace('f', '='))).toBe(DASH | DIGIT | DIGITS_9 | ASSIGNS);
    expect(classify('a'.repeat(36))).toBe(0);
  });

  it('finds nothing in an ordinary word', () => {
    expect(classify('')).toBe(0);
    expect(classify('registered')).toBe(0);
  });
});
