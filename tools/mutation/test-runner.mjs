// @ts-check
import { relative } from 'node:path';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import * as circus from 'jest-circus';
import * as jest from 'jest-mock';
import loader from './source-loader.cjs';
import { MutantPasses } from './mutant-passes.mjs';
import files from './test-files.cjs';

/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */

const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
const hooks = { afterAll, afterEach, beforeAll, beforeEach };
Object.assign(globalThis, hooks, { describe, it, test, jest, expect });

/** What the mutated sources read and write. */
const stryker = /** @type {any} */ (globalThis.__stryker__ ??= {});

/**
 * Runs the tests with jest's own engine in this process, with all sources loaded anew for each
 * mutant. With the whole of jest around it, a mutant would take about a second, whatever its tests
 * take.
 */
class SourceTestRunner {
  #root = process.cwd();
  #sources = loader.createSourceLoader(this.#root);
  #files = files.testFiles(this.#root).map((path) => ({ path, name: relative(this.#root, path) }));
  /** @type {TestResult[]} */
  #results = [];
  /** @type {MutantPasses | undefined} */
  #passes;
  /** @type {(id: string) => boolean} */
  #isWanted = () => true;

  constructor() {
    circus.addEventHandler((event) => this.#follow(/** @type {any} */ (event)));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#passes = new MutantPasses();
    this.#isWanted = () => true;
    this.#sources.reset();
    this.#load(this.#files);
    this.#passes.book();
    const tests = await this.#run();
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#passes.coverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation }) {
    const ids = testFilter && new Set(testFilter);
    const needed = this.#files.filter(
      ({ name }) => testFilter === undefined || testFilter.some((id) => id.startsWith(name)),
    );
    // The tests beside a source are the likeliest to fail.
    const beside = sandboxFileName.replace(/ts$/, 'spec.ts');
    needed.sort((one, other) => Number(other.path === beside) - Number(one.path === beside));
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : '';
    try {
      this.#passes = undefined;
      this.#sources.reset(activeMutant.id);
      this.#load(needed);
      stryker.activeMutant = activeMutant.id;
      // One failure is all that a mutant needs.
      this.#isWanted = (id) =>
        this.#results.at(-1)?.status !== TestStatus.Failed && (ids?.has(id) ?? true);
      const tests = await this.#run();
      const reached = determineHitLimitReached(stryker.hitCount, hitLimit);
      return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests });
    } catch (thrown) {
      const errorMessage = String(thrown);
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage });
    } finally {
      stryker.activeMutant = '';
    }
  }

  /** @param {readonly { path: string, name: string }[]} files */
  #load(files) {
    circus.resetState();
    for (const { name, path } of files) describe(name, () => void this.#sources.load(path));
  }

  async #run() {
    this.#results = [];
    await circus.run();
    return this.#results;
  }

  #follow(/** @type {any} */ { name, test }) {
    if (name === 'test_start' && !this.#isWanted(idOf(test))) test.mode = 'skip';
    if (name !== 'test_done') return;
    this.#passes?.book(idOf(test));
    this.#results.push(resultOf(test));
  }
}

function idOf(/** @type {any} */ test) {
  const names = [];
  for (let at = test; at.parent !== undefined; at = at.parent) names.unshift(at.name);
  return names.join(' ');
}

/** @returns {TestResult} */
function resultOf(/** @type {any} */ test) {
  const id = idOf(test);
  const result = { id, name: id, timeSpentMs: test.duration ?? 0 };
  const [first] = test.errors;
  if (first === undefined) return { ...result, status: TestStatus.Success };
  const failureMessage = String(first[0] ?? first[1]);
  return { ...result, status: TestStatus.Failed, failureMessage };
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'sources', SourceTestRunner),
];
