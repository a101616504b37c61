// @ts-check
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** The tests of the encoder and its policy, below `root`. */
exports.testFiles = (/** @type {string} */ root) =>
  ['logging-domain/src/policy', 'logging-application/src'].flatMap((folder) => {
    const source = join(root, 'packages', folder);
    return /** @type {string[]} */ (readdirSync(source, { recursive: true }))
      .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('events'))
      .sort()
      .map((file) => join(source, file));
  });
