import { snippetsOf } from './snippets-of';

const PAGE = `# Page

\`\`\`sh
npm start
\`\`\`

## First

\`\`\`ts
const a = 1;

# no heading
\`\`\`

prints

\`\`\`text
1
2
\`\`\`

\`\`\`text
not about it
\`\`\`

## Second

\`\`\`ts
const b = 2;
\`\`\`

## Third

\`\`\`text
not about it either
\`\`\`
`;

it('finds programs with their heading and their output', () => {
  expect(snippetsOf(PAGE)).toEqual([
    { title: 'First', code: 'const a = 1;\n\n# no heading', output: '1\n2' },
    { title: 'Second', code: 'const b = 2;', output: undefined },
  ]);
});
