// Each test file waits for a linter or compiler process of its own, so two at a time pay off.
module.exports = { preset: '../../jest.preset.cjs', maxWorkers: 2 };
