import { stepsOf } from './steps-of';

const README = `# A
\n## Other
\n\`\`\`sh
false
\`\`\`
\n## Start
\n\`\`\`sh needs="nothing"
mkdir app
\`\`\`
\n\`\`\`js file=app.mjs
run();
\`\`\`
\n\`\`\`text
not a step
\`\`\`
\n## End
\n\`\`\`sh
false
\`\`\`
`;

it('makes a script of the steps of a section, and of nothing else', () => {
  expect(stepsOf(README, 'Start').split('\n')).toEqual([
    'set -euo pipefail',
    'mkdir app',
    "cat > app.mjs <<'END OF FILE'",
    'run();',
    'END OF FILE',
  ]);
  expect(() => stepsOf(README, 'Middle')).toThrow('no section "Middle"');
});
