// @ts-check
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const FOLDERS = [
  'logging-domain/src/policy',
  'logging-application/src/redaction',
  'logging-application/src/encoder',
];
const BESIDE = 'logging-application/src';

/** The tests of the encoder and its policy, below `root`. */
exports.testFiles = (/** @type {string} */ root) => {
  const filesIn = (/** @type {string} */ folder, recursive = true) => {
    const path = join(root, 'packages', folder);
    return /** @type {string[]} */ (readdirSync(path, { recursive }))
      .filter((file) => file.endsWith('.spec.ts'))
      .sort()
      .map((file) => join(path, file));
  };
  return [...FOLDERS.flatMap((folder) => filesIn(folder)), ...filesIn(BESIDE, false)];
};
