// @ts-check
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const IS_ACTIVE = /stryMutAct_9fa48\("(\d+)"\)/g;
const PASSED = /stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g;

/**
 * Loads the mutated TypeScript sources below `root` in this process, where loading all of them
 * again takes milliseconds. Packages of the workspace are their sources below `root`: through
 * node_modules they would be the originals.
 *
 * @param {string} root
 */
exports.createSourceLoader = (root) => {
  const packages = join(root, 'packages');
  const internals = /** @type {any} */ (Module);
  const resolve = internals._resolveFilename;
  internals._resolveFilename = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
    request.startsWith('@dashtam/')
      ? join(packages, request.slice('@dashtam/'.length), 'src/index.ts')
      : resolve(request, ...rest);

  /** @type {string | undefined} */
  let active;
  /** @type {Map<string, Script>} */
  const originals = new Map();
  const scriptOf = (/** @type {string} */ file) => {
    const text = compiled(file);
    if (active === undefined || text.includes(`stryMutAct_9fa48("${active}")`)) {
      return new Script(onlyMutant(text, active), { filename: file });
    }
    const original = originals.get(file) ?? new Script(onlyMutant(text, ''), { filename: file });
    originals.set(file, original);
    return original;
  };
  internals._extensions['.ts'] = (/** @type {NodeModule} */ module, /** @type {string} */ file) => {
    const load = (/** @type {string} */ request) => internals._load(request, module);
    scriptOf(file).runInThisContext()(module.exports, load, module);
  };

  return {
    load: (/** @type {string} */ file) => internals._load(file),
    /**
     * Forgets every loaded source.
     *
     * @param {string} [mutant] the only mutant in the sources that are loaded from now on; without
     * one they count in the global `__passes__` how often they pass the place of each mutant
     */
    reset(mutant) {
      active = mutant;
      for (const file of Object.keys(internals._cache)) {
        if (file.startsWith(packages)) delete internals._cache[file];
      }
    },
  };
};

/**
 * A source without the mutants that are not tried: asking at each whether it is active, and telling
 * each time that it was passed, would take most of the time.
 */
function onlyMutant(/** @type {string} */ text, /** @type {string | undefined} */ mutant) {
  const isActive = (/** @type {string} */ all, /** @type {string} */ id) =>
    id === mutant ? all : 'false';
  const passed = (/** @type {string} */ all) =>
    mutant === undefined ? `(${all.match(/\d+(?=")/g)?.map((id) => `__passes__[${id}]++`)})` : '0';
  return text.replace(IS_ACTIVE, isActive).replace(PASSED, passed);
}

/** @type {Map<string, string>} */
const texts = new Map();

/** A source as a function of CommonJS, kept beside it, so that only the first process compiles it. */
function compiled(/** @type {string} */ file) {
  const text = texts.get(file) ?? readCompiled(file);
  texts.set(file, text);
  return text;
}

function readCompiled(/** @type {string} */ file) {
  const kept = `${file}.compiled`;
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { ModuleKind, ScriptTarget, transpileModule } = require('typescript');
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2023 };
  const { outputText } = transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
  const wrapped = `(function (exports, require, module) {${outputText}\n})`;
  writeFileSync(`${kept}.${process.pid}`, wrapped);
  renameSync(`${kept}.${process.pid}`, kept);
  return wrapped;
}
