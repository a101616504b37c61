module.exports = {
  preset: '../../jest.preset.cjs',
  // Real sockets and child processes, on machines that may be busy.
  testTimeout: 30_000,
  // As the preset has it, and the thread's wiring, which runs where coverage cannot look.
  collectCoverageFrom: [
    'src/**/*.ts',
    '!src/**/*.spec.ts',
    '!src/**/*.type-test.ts',
    '!src/index.ts',
    '!src/engine/worker.ts',
  ],
  coverageThreshold: { global: { branches: 90, functions: 90, lines: 90, statements: 90 } },
};
