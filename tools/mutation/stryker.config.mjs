// @ts-check
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['./tools/mutation/test-runner.mjs'],
  testRunner: 'sources',
  coverageAnalysis: 'perTest',
  // The policy is data that is made when a module is loaded; its mutants must be tried too.
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 2_000,
  mutate: [
    'packages/logging-application/src/{call-arguments,find-secrets}.ts',
    'packages/logging-application/src/{encoder,objects,record,redaction,text}/**/*.ts',
    'packages/logging-domain/src/policy/**/*.ts',
    '!**/*.{spec,type-test}.ts',
    '!**/index.ts',
    // They judge options, not what is logged.
    '!**/{sampling-rates,shown}.ts',
  ],
  // Nothing is copied but what the tests read.
  ignorePatterns: [
    '**',
    '!packages/logging-{application,domain}/**',
    '!tools/mutation/*.{cjs,mjs}',
    'packages/*/{dist,out-tsc,coverage}',
  ],
  // Only what changed since the last run is tried again; `--force` tries everything.
  incremental: true,
  incrementalFile: 'tools/mutation/reports/incremental.json',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: 'tools/mutation/reports/mutation.html' },
  jsonReporter: { fileName: 'tools/mutation/reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 85 },
};
