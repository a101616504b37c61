// Lints what lies in no project, where `nx lint` does not look: the root's own files, and strays.
import { ESLint } from 'eslint';
import { existsSync, readdirSync } from 'node:fs';

const projects = ['packages', 'apps', 'tools']
  .flatMap((top) => readdirSync(top).map((name) => `${top}/${name}`))
  .filter((folder) => existsSync(`${folder}/package.json`));

const eslint = new ESLint({ ignorePatterns: projects.map((folder) => `${folder}/**`) });
const results = await eslint.lintFiles('.');
console.log(await (await eslint.loadFormatter('stylish')).format(results));
console.log(`${results.length} files outside of the projects linted`);
if (results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0)) {
  process.exitCode = 1;
}
