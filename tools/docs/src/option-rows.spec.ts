import { optionRows } from './option-rows';
import { withOptionTables } from './option-tables';

const SOURCE = `
/** Options. */
export interface SinkOptions {
  /** Where to: \`a\` | \`b\`. Required. */
  readonly target: 'a' | 'b';
  /** How long, 1 to 60,000 ms; default 10,000 with \`a\`. It is a bound. */
  readonly waitMs?: number;
  /**
   * What survives:
   * - \`all\`: everything
   * - \`none\`: nothing
   *
   * Default \`all\`.
   */
  readonly durability?: 'all' | 'none';
  readonly other?: never;
}
interface Silent {
  /** What it is. */
  readonly name?: string;
  readonly undocumented: string;
}
`;

it('makes a table of names, meanings and defaults', () => {
  const readme = `before\n<!-- options src/a.ts SinkOptions -->\nold\n<!-- /options -->\nafter\n`;
  const table = withOptionTables(readme, () => SOURCE);
  expect(table.split('\n').map((line) => line.replace(/ {2,}/g, ' '))).toEqual([
    'before',
    '<!-- options src/a.ts SinkOptions -->',
    '',
    '| option | meaning | default |',
    expect.stringMatching(/^[| -]+$/),
    '| `target` | Where to: `a` \\| `b` | required |',
    '| `waitMs` | How long, 1 to 60,000 ms. It is a bound | 10,000 with `a` |',
    '| `durability` | What survives: `all`: everything; `none`: nothing | `all` |',
    '',
    '<!-- /options -->',
    'after',
    '',
  ]);
});

it.each([
  ['Missing', 'a.ts has no interface Missing'],
  ['Silent', 'a.ts: Silent.name says no default'],
])('refuses an option that it could not describe: %s', (name, problem) => {
  expect(() => optionRows('a.ts', SOURCE, [name])).toThrow(problem);
});

it('refuses an option without a doc comment', () => {
  const source = SOURCE.replace('What it is.', 'Default none.');
  expect(() => optionRows('a.ts', source, ['Silent'])).toThrow('undocumented has no doc comment');
});
