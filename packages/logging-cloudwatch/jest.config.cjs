module.exports = {
  preset: '../../jest.preset.cjs',
  // Real sockets and child processes, on machines that may be busy.
  testTimeout: 30_000,
  coverageThreshold: { global: { branches: 90, functions: 90, lines: 90, statements: 90 } },
};
