// @ts-check

/** More than there are mutants. */
const MAX_MUTANTS = 16_384;

/** Counts how often the sources pass the place of each mutant: while they are loaded, and by test. */
export class MutantPasses {
  /** Read by the sources under this name. */
  #counts = /** @type {any} */ (globalThis.__passes__ = new Uint32Array(MAX_MUTANTS));
  /** @type {import('@stryker-mutator/api/core').MutantCoverage} */
  coverage = { static: {}, perTest: {} };

  /**
   * Books what was passed since the last time.
   *
   * @param {string} [testId] the test that ran; without one, sources were loaded
   */
  book(testId) {
    const { static: loaded, perTest } = this.coverage;
    const booked = testId === undefined ? loaded : (perTest[testId] ??= {});
    for (const [id, count] of this.#counts.entries()) {
      if (count > 0) booked[id] = (booked[id] ?? 0) + count;
    }
    this.#counts.fill(0);
  }
}
