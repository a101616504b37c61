const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { moduleFileExtensions } = require('../../jest.preset.cjs');

/** The tests of the encoder and its policy. */
const specs = ['logging-domain/src/policy', 'logging-application/src'].flatMap((folder) => {
  const source = join(__dirname, '../../packages', folder);
  return readdirSync(source, { recursive: true })
    .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('events'))
    .sort()
    .map((file) => join(source, file));
});

module.exports = {
  rootDir: '../..',
  roots: ['<rootDir>/packages'],
  // Jest makes a new environment for each test file, which takes longer than the tests, so all
  // tests are those of one file. The long property test under test/ is left out.
  setupFilesAfterEnv: specs.slice(0, -1),
  testMatch: specs.slice(-1),
  testEnvironment: require.resolve('./first-failure-environment.cjs'),
  moduleFileExtensions,
  // Stryker mutates a copy of the sources. Through node_modules the packages would be the originals
  // and every mutant of the domain would survive, so they are taken from the copy.
  moduleNameMapper: { '^@dashtam/(logging-[a-z]+)$': '<rootDir>/packages/$1/src/index.ts' },
  // Mutated sources do not type-check.
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      { tsconfig: '<rootDir>/packages/logging-application/tsconfig.spec.json', diagnostics: false },
    ],
  },
};
