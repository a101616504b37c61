// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { REASONS } from './reasons.mjs';
import { shortName, survivorsOf } from './survivors.mjs';

/** @typedef {import('./survivors.mjs').Survivor} Survivor */
/** @typedef {import('./survivors.mjs').Report} Report */

const here = import.meta.dirname;
/** @type {Report} */
const report = JSON.parse(readFileSync(`${here}/reports/mutation.json`, 'utf8'));

const outdated = Object.entries(report.files).filter(
  ([path, { source }]) => source !== readFileSync(`${here}/../../${path}`, 'utf8'),
);
if (outdated.length > 0) {
  const paths = outdated.map(([path]) => path).join('\n');
  throw new Error(`The report is of another text of these; run them again:\n${paths}`);
}
const unexplained = new Set(survivorsOf(report));
const sections = REASONS.map(section);
if (unexplained.size > 0) {
  const listed = [...unexplained].map(
    ({ file, line, change }) => `${file}\n  ${line}\n    ${change}`,
  );
  throw new Error(`No reason in reasons.mjs for ${listed.length}:\n${listed.join('\n')}`);
}
const page = readFileSync(`${here}/page.md`, 'utf8')
  .replace('<!-- scores -->', () => scores())
  .replace('<!-- survivors -->', () => sections.join('\n\n'));
writeFileSync(`${here}/../../docs/mutation.md`, page);

/** @param {import('./reasons.mjs').Reason} reason */
function section({ title, reason, survivors }) {
  const rows = Object.entries(survivors).flatMap(([file, codes]) =>
    codes.flatMap((code) => {
      const found = [...unexplained].filter((one) => one.file === file && isAt(one, code));
      for (const one of found) unexplained.delete(one);
      if (found.length === 0) return [];
      const changes = [...new Set(found.map(({ change }) => inline(change)))];
      return [`| \`${file}\` | ${changes.join('<br>')} |`];
    }),
  );
  return [`### ${title}`, '', reason, '', '| file | what changes |', '| --- | --- |', ...rows].join(
    '\n',
  );
}

/**
 * @param {Survivor} survivor
 * @param {string} code a part of its line, or of what changes
 */
function isAt({ line, change }, code) {
  return line.includes(code) || change.includes(code);
}

/** @param {string} code */
function inline(code) {
  const fence = code.includes('`') ? '``' : '`';
  const pad = code.includes('`') ? ' ' : '';
  return `${fence}${pad}${code.replaceAll('|', '\\|')}${pad}${fence}`;
}

/** One row for each folder, and one for all. */
function scores() {
  /** @type {Map<string, { killed: number, survived: number }>} */
  const folders = new Map();
  for (const [path, { mutants }] of Object.entries(report.files)) {
    const folder = shortName(path).replace(/\/[^/]+$/, '');
    for (const name of [folder, 'all']) {
      const counts = folders.get(name) ?? { killed: 0, survived: 0 };
      folders.set(name, counts);
      for (const { status } of mutants) {
        if (status === 'Killed' || status === 'Timeout') counts.killed += 1;
        if (status === 'Survived' || status === 'NoCoverage') counts.survived += 1;
      }
    }
  }
  const all = folders.get('all');
  folders.delete('all');
  const rows = [...folders].sort(([one], [other]) => one.localeCompare(other));
  if (all !== undefined) rows.push(['**all**', all]);
  return [
    '| folder | mutants | killed | score |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(([name, { killed, survived }]) => {
      const total = killed + survived;
      return `| ${name} | ${total} | ${killed} | ${((100 * killed) / total).toFixed(1)} % |`;
    }),
  ].join('\n');
}
