import { faultDeck } from './fault-deck';
import { createRandom } from './random';

const namesOf = (seed: number): readonly string[] =>
  faultDeck(createRandom(seed)).map(({ name }) => name);

describe('faultDeck', () => {
  it('holds each kind of fault once', () => {
    for (const seed of [1, 2, 2_147_483_646]) expect(new Set(namesOf(seed)).size).toBe(14);
  });

  it('is the same for the same seed only', () => {
    expect(faultDeck(createRandom(7))).toEqual(faultDeck(createRandom(7)));
    expect(namesOf(7)).not.toEqual(namesOf(8));
  });

  it('differs from deck to deck', () => {
    const random = createRandom(1);
    expect(faultDeck(random)).not.toEqual(faultDeck(random));
  });
});
