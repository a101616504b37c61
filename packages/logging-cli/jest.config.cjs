module.exports = {
  preset: '../../jest.preset.cjs',
  // Commands are started as processes, on machines that have other work too.
  testTimeout: 30_000,
};
