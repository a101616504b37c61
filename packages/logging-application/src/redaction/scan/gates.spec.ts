import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

/** How often a scan looked at each character, and what it made of the text. */
function scanned(text: string): { readonly looks: number; readonly clean: string } {
  const scanner = new TextScanner();
  const clean = scanner.scan(text, classify(text));
  return { looks: scanner.work / text.length, clean };
}

describe('most texts cost one look at each character', () => {
  it.each([
    'registered',
    'not found',
    'some_long_identifier_without_numbers',
    'abcdefghij12345',
    'us-east-1',
    '/api/v1/users',
    'user@example.com',
    '2147483.5',
    '10.200.155.25',
    '0.0.0.0/0',
    '41/11/1111/1111',
    '123e4567-e89b-12d3-a456-426614174000',
    '00000000-0000-0000-0000-000000000000',
    '2025-11-13T19:00:00.123Z',
    'ÄÖÜ',
  ])('%s', (text) => {
    expect(scanned(text)).toEqual({ looks: 1, clean: text });
  });
});

describe('a text costs the looks of the passes that it needs', () => {
  it.each([
    ['User registered', 2, 4],
    ['Request finished in 12 ms', 2, 4],
    ['Cannot read properties of undefined', 2, 4],
    ['a=1', 2, 3],
    [`password=${'x'.repeat(400)}`, 4, 5],
    ['name,city\nbob,Oslo', 6, 7],
    ['/search?q=two%20words%26more&lang=de', 28, 36],
    ['192.168.100.200', 2, 4],
    ['123456789', 8, 12],
    ['order 2025-1763060400 was paid', 10, 16],
    ['GET https://example.com/a 200', 9, 12],
    ['Pull request ghp_ and glpat- was opened by Ada', 12, 26],
    ['PWD=;PWD=;PWD=;PWD=;', 30, 250],
  ])('%s', (text, least, most) => {
    const { looks, clean } = scanned(text);
    expect(clean).toBe(text);
    expect(looks).toBeGreaterThanOrEqual(least);
    expect(looks).toBeLessThanOrEqual(most);
  });

  it('and more for what is replaced', () => {
    const { looks, clean } = scanned('123-45-6789 4111111111111111');
    expect(clean).toBe('[REDACTED] [REDACTED]');
    expect(looks).toBeGreaterThanOrEqual(15);
  });
});

describe('a credential is found though it looks like a text that is spared', () => {
  it.each([
    ['of the shortest kind', 'whsec_a1b2c3d4'],
    ['of letters after a scheme', 'bearer abcdefghijklmnopqrst'],
    ['with an underscore alone', 'npm_a1b2c3d4e5f6a7b8c9d0'],
    ['with a full stop alone', 'hvs.a1b2c3d4e5f6a7b8c9d0'],
    ['with a hyphen alone', 'glpat-a1b2c3d4e5f6a7b8c9d0'],
    ['with a dollar sign alone', '$6$a1b2c3d4$a1b2c3d4e5f6a7b8'],
    ['with capitals alone', 'AKIAIOSFODNNABCDEFGH'],
    ['as long as a UUID', 'glpat-a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5'],
    ['with the first hyphen of a UUID', 'glpat-ab-c3d4e5f6a7b8c9d0e1f2a3b4c5d'],
    ['with the last hyphen of a UUID', 'glpat-a1b2c3d4e5f6a7b8c-d0e1f2a3b4c5'],
    ['with both, and capitals', 'glpat-ab-c3d4e5f6a7b8C9-d0e1f2a3b4c5'],
    ['with both, and longer than one', 'glpat-ab-c3d4e5f6a7b8c9-d0e1f2a3b4c5d6'],
    ['of nine digits', '123-45-6789'],
    ['of digits between slashes', '4111/1111/1111/1111'],
    ['of three groups between slashes', '3782/822463/10005'],
    ['of lower-case letters and digits, the shortest', `cio${'a1b2c3d4'.repeat(4)}`],
    ['of lower-case letters and digits', `dapi${'a1b2c3d4'.repeat(4)}`],
    ['of a bot', 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs'],
    ['of a bot, the shortest', 'MTk4NjIyNDgzNDcxOTI1MjQ.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs'],
  ])('%s', (_, text) => {
    expect(scanned(text).clean).toMatch(/^(?:bearer )?\[REDACTED\]$/);
  });
});
