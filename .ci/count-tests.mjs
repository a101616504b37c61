// Adds up what Jest wrote about each project; the last line is `N passed, M failed`.
// Fails where a test failed, or where a project that has tests left no result.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const projects = ['packages', 'apps', 'tools']
  .flatMap((top) => readdirSync(top).map((name) => `${top}/${name}`))
  .filter((folder) => existsSync(`${folder}/jest.config.cjs`));

let passed = 0;
let failed = 0;
let unknown = 0;
for (const folder of projects) {
  const file = `${folder}/coverage/results.json`;
  if (!existsSync(file)) {
    console.log(`${folder}: its tests did not run`);
    unknown += 1;
    continue;
  }
  const results = JSON.parse(readFileSync(file, 'utf8'));
  // A file that fails before its first test counts as one failed test.
  const broken = results.numRuntimeErrorTestSuites;
  console.log(`${folder}: ${results.numPassedTests} passed, ${results.numPendingTests} skipped`);
  passed += results.numPassedTests;
  failed += results.numFailedTests + broken;
}

if (failed > 0 || unknown > 0) process.exitCode = 1;
if (unknown > 0) console.log(`${unknown} of ${projects.length} projects have no result`);
else console.log(`${passed} passed, ${failed} failed`);
