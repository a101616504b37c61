// The AWS SDK's notice about Node 20 is not what these tests are about.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

module.exports = {
  preset: '../../jest.preset.cjs',
  // An instrument of tests: the branches that do not run here are its complaints.
  coverageThreshold: { global: { branches: 65, functions: 80, lines: 80, statements: 80 } },
};
