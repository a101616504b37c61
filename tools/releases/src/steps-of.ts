/** A fenced block of a script, or of a file with the name that the words behind its language say. */
const STEP = /^```(?:sh|js)(?:.*file=(\S+))?.*\n([^]*?)\n```$/gm;

/**
 * The steps of one section of a README, as a script: its commands as they stand there, and its
 * files as commands that write them.
 *
 * @throws Error where the README has no such section
 */
export function stepsOf(readme: string, title: string): string {
  const [, section] = readme.split(`\n## ${title}\n`);
  if (section === undefined) throw new Error(`no section "${title}"`);
  const own = section.replace(/\n## [^]*/, '');
  const steps = Array.from(own.matchAll(STEP), ([, file, text]) =>
    file === undefined ? text : `cat > ${file} <<'END OF FILE'\n${text}\nEND OF FILE`,
  );
  return ['set -euo pipefail', ...steps].join('\n');
}
