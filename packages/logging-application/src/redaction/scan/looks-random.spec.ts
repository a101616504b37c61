import { looksRandom } from './looks-random';

describe('a word that a label alone does not make a secret', () => {
  it.each([
    ['letters and digits', 'hunter2x'],
    ['letters of both cases', 'HbbJagfRUN'],
    ['capitals and digits', 'K7MDENG0'],
    ['one with the comma of its sentence', 'aB3dE6gH,'],
    ['one that is longer than anything known', `${'1'.repeat(127)}ms`],
  ])('looks made: %s', (_, word) => {
    expect(looksRandom(word)).toBe(true);
  });

  it.each([
    ['one of seven characters', 'hunter2'],
    ['letters of one case', 'expiredtoken'],
    ['digits alone', '1234567890'],
    ['two words', 'hunter2 hunter2'],
    ['a path', 'auth/hunter2/x'],
    ['a duration at the end of a sentence', '3000000ms.'],
    ['a duration of 128 characters', `${'1'.repeat(126)}ms`],
    ['a version', 'v1.22.333-beta1'],
    ['an algorithm', 'sha512-abc'],
    ['an e-mail address', 'ada42@example.com'],
    ['marks alone', '.,;:!?)'],
    ['nothing', ''],
  ])('was written: %s', (_, word) => {
    expect(looksRandom(word)).toBe(false);
  });

  it('asks for as many characters as it is told', () => {
    expect(looksRandom('hunter2', 7)).toBe(true);
    expect(looksRandom('hunter', 7)).toBe(false);
  });
});
