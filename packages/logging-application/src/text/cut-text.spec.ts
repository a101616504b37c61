import { cutScanned, cutText } from './cut-text';

describe('cutText', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutText('abcd', 4)).toBe('abcd');
  });

  it('says how many characters are gone', () => {
    expect(cutText('abcdef', 4)).toBe('abcd...[truncated 2 chars]');
  });

  it.each(['\u{10000}', '😀', '\u{10ffff}'])('never keeps half of %j', (character) => {
    expect(cutText(`abc${character}d`, 4)).toBe('abc...[truncated 3 chars]');
    expect(cutText(`abc${character}d`, 5)).toBe(`abc${character}...[truncated 1 chars]`);
  });

  it.each(['\ud7ff', '\ue000', '\udc00'])('keeps %j, which is no first half', (unit) => {
    expect(cutText(`abc${unit}d`, 4)).toBe(`abc${unit}...[truncated 1 chars]`);
  });
});

describe('cutScanned', () => {
  it('keeps what was to be kept when nothing was replaced', () => {
    expect(cutScanned('abcdefgh', 'abcdef', 'abcdef', 4)).toBe('abcd...[truncated 4 chars]');
  });

  it('drops looked-ahead text that a replacement has moved into the kept part', () => {
    expect(cutScanned('SECRETxyz and more', 'SECRETxyz', '*xyz', 6)).toBe(
      '*...[truncated 12 chars]',
    );
  });

  it('keeps a replacement that stands at the cut', () => {
    expect(cutScanned('abcdSECRET and more', 'abcdSECRET', 'abcd*', 6)).toBe(
      'abcd*...[truncated 9 chars]',
    );
  });

  it('drops nothing but looked-ahead text', () => {
    expect(cutScanned('SECRETxyz and more', 'SECRETxyz', '*xyz', 8)).toBe(
      '*xy...[truncated 10 chars]',
    );
  });
});
