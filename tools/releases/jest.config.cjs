// The AWS SDK's notice about Node 20 is not what these tests are about.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

module.exports = { preset: '../../jest.preset.cjs' };
