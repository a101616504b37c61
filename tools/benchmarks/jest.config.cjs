const preset = require('../../jest.preset.cjs');

// What is measured runs in processes of its own, where coverage does not see it.
module.exports = {
  ...preset,
  collectCoverageFrom: [
    ...preset.collectCoverageFrom,
    '!src/calls/{contestants,child}/**',
    '!src/events/**',
    '!src/requests/request-child.ts',
    '!src/delivery/{child,contestants}/**',
    '!src/delivery/{main,run-all,soak/run-soak}.ts',
    '!src/delivery/service/main.ts',
    '!src/calls/{runs-of,heap-per-line,profile,calls-suite}.ts',
  ],
  coverageThreshold: {},
};
