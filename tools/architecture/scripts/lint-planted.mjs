// Lints code that exists nowhere on disk, with the workspace's own configuration.
// Standard input: [{ file, code }], files relative to the workspace root.
// Standard output: [{ file, messages: [{ line, rule, text }] }].
// `--walls` runs only the rules that need no types, which is many times faster.
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const wallsOnly = {
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) =>
    /^(boundaries\/|no-restricted-|no-(console|eval|new-func)$|dashtam\/one-way-folders$)/.test(
      ruleId,
    ),
};
const eslint = new ESLint({ cwd: root, ...(process.argv.includes('--walls') ? wallsOnly : {}) });

const results = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: root + file, warnIgnored: true });
  const messages = result.messages.map((found) => ({
    line: found.line ?? 0,
    rule: found.ruleId ?? 'cannot be linted',
    text: found.message,
  }));
  results.push({ file, messages });
}
process.stdout.write(JSON.stringify(results));
