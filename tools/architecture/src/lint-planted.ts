import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Code that pretends to be a file of the workspace. */
export interface Planted {
  /** Path relative to the workspace root; need not exist. */
  readonly file: string;
  /** One statement a line, so that each is judged on its own. */
  readonly lines: readonly string[];
}

/** One complaint of the linter. */
export interface Complaint {
  /** 1 for the first line; 0 for the file as a whole. */
  readonly line: number;
  /** Name of the rule, or `cannot be linted`. */
  readonly rule: string;
  readonly text: string;
}

/**
 * Lints planted code in one process of its own, with the workspace's configuration.
 *
 * @param options.wallsOnly leave out the rules that need types; much faster
 * @returns the complaints of each planted file, in the same order
 * @throws Error where ESLint fails, or says anything about its configuration
 */
export function lintPlanted(
  planted: readonly Planted[],
  options: { readonly wallsOnly: boolean },
): Complaint[][] {
  const script = resolve(__dirname, '../scripts/lint-planted.mjs');
  const input = planted.map(({ file, lines }) => ({ file, code: lines.join('\n') }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...(options.wallsOnly ? ['--walls'] : [])],
    { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0 || stderr.includes('[boundaries]')) {
    throw new Error(`ESLint ended with ${status}: ${stderr}`);
  }
  const results = JSON.parse(stdout) as { messages: Complaint[] }[];
  return results.map(({ messages }) => messages);
}
