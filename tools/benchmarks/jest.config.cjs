// What is measured runs in processes of its own, where coverage does not see it.
const { coverageThreshold: _coverageThreshold, ...preset } = require('../../jest.preset.cjs');

module.exports = { ...preset };
