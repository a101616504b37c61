module.exports = {
  preset: '../../jest.preset.cjs',
  // An instrument of tests: the branches that do not run here are its complaints.
  coverageThreshold: { global: { branches: 65, functions: 80, lines: 80, statements: 80 } },
};
