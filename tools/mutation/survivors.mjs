// @ts-check

/**
 * A mutant that no test noticed.
 *
 * @typedef {object} Survivor
 * @property {string} file below `packages/`, without `src/`
 * @property {string} line the source line on which it begins
 * @property {string} change what the mutant changes there, shortened to what differs
 */

/** @typedef {import('mutation-testing-report-schema').MutationTestResult} Report */

const UNNOTICED = new Set(['Survived', 'NoCoverage']);
const MAX_CHARS = 60;
const CONTEXT_CHARS = 8;

/**
 * @param {Report} report
 * @returns {Survivor[]}
 */
export function survivorsOf(report) {
  return Object.entries(report.files).flatMap(([path, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => UNNOTICED.has(status))
      .sort((one, other) => one.location.start.line - other.location.start.line)
      .map(({ location: { start, end }, replacement = '' }) => {
        const text = lines.slice(start.line - 1, end.line).join('\n');
        const cut = (lines[end.line - 1] ?? '').length - (end.column - 1);
        const original = text.slice(start.column - 1, text.length - cut);
        return {
          file: shortName(path),
          line: (lines[start.line - 1] ?? '').trim(),
          change: changeOf(oneLine(original), oneLine(replacement)),
        };
      });
  });
}

/** @param {string} path */
export function shortName(path) {
  return path.replace(/^packages\//, '').replace('/src/', '/');
}

/**
 * @param {string} original
 * @param {string} replacement
 */
function changeOf(original, replacement) {
  if (original.length <= MAX_CHARS && replacement.length <= MAX_CHARS) {
    return `${original} → ${replacement}`;
  }
  let head = 0;
  while (original[head] === replacement[head] && head < replacement.length) head += 1;
  let tail = 0;
  const most = Math.min(original.length, replacement.length) - head;
  while (tail < most && original.at(-1 - tail) === replacement.at(-1 - tail)) tail += 1;
  const part = (/** @type {string} */ text) => {
    const from = Math.max(0, head - CONTEXT_CHARS);
    const to = Math.min(text.length, text.length - tail + CONTEXT_CHARS);
    const shown = text.slice(from, to);
    return `${from > 0 ? '…' : ''}${shortened(shown)}${to < text.length ? '…' : ''}`;
  };
  return `${part(original)} → ${part(replacement)}`;
}

/** @param {string} text */
function shortened(text) {
  return text.length <= MAX_CHARS ? text : `${text.slice(0, MAX_CHARS - 20)} … ${text.slice(-17)}`;
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ');
}
