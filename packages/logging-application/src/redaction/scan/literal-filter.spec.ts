import fc from 'fast-check';
import { TEXT_PATTERNS, TOKEN_PATTERNS } from '@dashtam/logging-domain';
import { LiteralFilter } from './literal-filter';

const LITERALS = [...TEXT_PATTERNS, ...TOKEN_PATTERNS].flatMap(({ literals }) => literals);

describe('LiteralFilter', () => {
  it('lets no text pass that holds a literal, whatever stands around it', () => {
    const filter = new LiteralFilter(LITERALS);
    const around = fc.string({ unit: 'binary', maxLength: 20 });
    const holding = fc.tuple(around, fc.constantFrom(...LITERALS), around);
    fc.assert(
      fc.property(holding, (parts) => {
        expect(filter.mayHold(parts.join(''))).toBe(true);
      }),
    );
  });

  it('lets pass what holds none of the windows', () => {
    const filter = new LiteralFilter(LITERALS);
    expect(filter.mayHold('')).toBe(false);
    expect(filter.mayHold('packed and handed over to the carrier 12')).toBe(false);
    expect(filter.mayHold('/api/v1/users/42/orders')).toBe(false);
  });

  it('finds a literal of two characters at the end, and not half of it', () => {
    const filter = new LiteralFilter(['//']);
    expect(filter.mayHold('https://')).toBe(true);
    expect(filter.mayHold('a/b/')).toBe(false);
  });

  it('looks for the rarest characters of a literal', () => {
    const filter = new LiteralFilter(['earer ']);
    expect(filter.mayHold('in earlier years')).toBe(false);
    expect(filter.mayHold('Bearer x')).toBe(true);
  });
});
