import fc from 'fast-check';
import { TEXT_PATTERNS, TOKEN_PATTERNS } from '@dashtam/logging-domain';
import { LiteralIndex } from './literal-index';

const GROUPS = [...TEXT_PATTERNS, ...TOKEN_PATTERNS].map(({ literals }) => literals);
const LITERALS = GROUPS.flatMap((literals, group) => literals.map((text) => ({ group, text })));

describe('LiteralIndex', () => {
  it('misses no literal of a text, whatever stands around it', () => {
    const index = new LiteralIndex(GROUPS);
    const around = fc.string({ unit: 'binary', maxLength: 20 });
    const literal = fc.constantFrom(...LITERALS);
    fc.assert(
      fc.property(
        around,
        literal,
        around,
        literal,
        around,
        (before, one, between, other, after) => {
          const text = before + one.text + between + other.text + after;
          expect(index.groupsIn(text)).toEqual(expect.arrayContaining([one.group, other.group]));
        },
      ),
    );
  });

  it('finds nothing in what holds none of the windows', () => {
    const index = new LiteralIndex(GROUPS);
    expect(index.groupsIn('')).toEqual([]);
    expect(index.groupsIn('packed and handed over to the carrier 12')).toEqual([]);
    expect(index.groupsIn('/api/v1/users/42/orders')).toEqual([]);
  });

  it('gives each group once, in ascending order, search for search', () => {
    const index = new LiteralIndex([['zz1'], ['qq2', 'xx3'], ['xx3', 'zz1']]);
    expect(index.groupsIn('xx3 qq2 zz1 zz1')).toEqual([0, 1, 2]);
    expect(index.groupsIn('xx3 xx3')).toEqual([1, 2]);
    expect(index.groupsIn('qq2')).toEqual([1]);
    expect(index.groupsIn('none')).toEqual([]);
    expect(index.groupsIn('qq2')).toEqual([1]);
  });

  it('finds a literal of two characters at the end, and not half of it', () => {
    const index = new LiteralIndex([['//']]);
    expect(index.groupsIn('https://')).toEqual([0]);
    expect(index.groupsIn('a/b/')).toEqual([]);
  });

  it('looks for the rarest characters of a literal', () => {
    const index = new LiteralIndex([['earer ']]);
    expect(index.groupsIn('in earlier years')).toEqual([]);
    expect(index.groupsIn('Bearer x')).toEqual([0]);
  });
});
