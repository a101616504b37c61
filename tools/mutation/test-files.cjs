// @ts-check
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const DOMAIN = 'logging-domain/src';
const APPLICATION = 'logging-application/src';

/** The tests of the encoder and its policy, below `root`. */
exports.testFiles = (/** @type {string} */ root) => {
  const testsIn = (/** @type {string} */ folder, recursive = true) => {
    const path = join(root, 'packages', folder);
    return /** @type {string[]} */ (readdirSync(path, { recursive }))
      .filter((file) => file.endsWith('.spec.ts'))
      .sort()
      .map((file) => join(path, file));
  };
  return [
    ...testsIn(`${DOMAIN}/policy`),
    ...testsIn(`${APPLICATION}/redaction`),
    ...testsIn(`${APPLICATION}/encoder`),
    ...testsIn(`${APPLICATION}/objects`),
    ...testsIn(`${APPLICATION}/record`),
    ...testsIn(`${APPLICATION}/text`),
    // Of the rest of the package, only what a call goes through before it is encoded.
    ...testsIn(APPLICATION, false),
    ...testsIn(`${APPLICATION}/metrics`),
  ];
};
