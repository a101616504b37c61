import { fencesOf } from './fences-of';

const PAGE = `# Page

<!-- given
const user = 'ada';
-->

\`\`\`ts run file=main.ts
greet(user);

# no heading
\`\`\`

prints

\`\`\`\`text output
\`\`\` is not its end
\`\`\`\`
`;

it('finds blocks with their words and what a reader has', () => {
  expect(fencesOf('a.md', PAGE)).toEqual([
    {
      page: 'a.md',
      line: 7,
      language: 'ts',
      info: 'run file=main.ts',
      text: 'greet(user);\n\n# no heading',
      given: "const user = 'ada';",
    },
    {
      page: 'a.md',
      line: 15,
      language: 'text',
      info: 'output',
      text: '``` is not its end',
      given: '',
    },
  ]);
});

it.each([
  ['- item\n  ```ts\n  ```', 'a.md:2: a block begins with its line'],
  ['~~~ts\n~~~', 'a.md:1: a block begins with its line, and with backticks'],
  ['\n```ts', 'a.md:2: a block without an end'],
  ['<!-- given\nconst a = 1;', 'a.md:1: a block without an end'],
])('refuses what it would overlook: %j', (markdown, problem) => {
  expect(() => fencesOf('a.md', markdown)).toThrow(problem);
});
