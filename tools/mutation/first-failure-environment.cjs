const { TestEnvironment } = require('jest-environment-node');

/** Skips what follows the first failed test: one failure is all that a mutant needs. */
module.exports = class FirstFailureEnvironment extends TestEnvironment {
  #failed = false;

  async handleTestEvent(event) {
    if (event.name === 'test_start' && this.#failed) event.test.mode = 'skip';
    else if (event.name === 'test_fn_failure') this.#failed = true;
  }
};
