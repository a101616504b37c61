import { looksRandom } from './looks-random';

describe('a word that a label alone does not make a secret', () => {
  it.each([
    ['letters and digits', 'hunter2x'],
    ['letters of both cases', 'HbbJagfRUN'],
    ['capitals and digits', 'K7MDENG0'],
    ['one with the comma of its sentence', 'aB3dE6gH,'],
    ['one with a UUID in it', 'x550e8400-e29b-41d4-a716-446655440000'],
    ['one that goes on behind a UUID', '550e8400-e29b-41d4-a716-446655440000a'],
    ['one that begins like an algorithm', 'sha512a1B2c3D4e5'],
    ['one that begins like an instant', '20260-01-15T10a'],
    ['one that begins like a version', '10.22.3$abcDEF'],
    ['one that ends like an order', '8fK!ORD-20240001'],
    ['one that begins like an order', 'ORD-2024xyz1Q'],
    ['one that ends like an address', 'p$hunter2@example.com'],
    ['one that begins like an address', 'ada42@example.com=x9'],
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
    ['an algorithm with a mode', 'aes-256-gcm'],
    ['an algorithm with two numbers', 'aes-256-cbc-128'],
    ['an algorithm with two numbers and no marks', 'aes256cbc128'],
    ['an algorithm with an underscore', 'sha_512_x'],
    ['a version of three numbers', '10.22.333'],
    ['a version of five numbers', 'v1.22.333.4.5'],
    ['a release candidate', 'v10.20-rc.1'],
    ['an instant', '2026-01-15T10:20:30Z'],
    ['an instant to the second', '2026-01-15T102030Z'],
    ['an instant as a URL has it', '2026-01-15T10%3A20%3A30Z'],
    ['a duration with a fraction', '12345.25ms'],
    ['the number of an order', 'ORD-20240001'],
    ['an e-mail address', 'ada42@example.com'],
    ['an e-mail address of a department', 'ada42@mail.example.co.uk'],
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
