import type { Command } from 'commander';
import { readLines, type SourceLine } from '../input/read-lines';
import type { Terminal } from '../terminal';
import { addCloudOptions, type CloudOptions } from './cloud-options';
import { readEvents } from './read-events';

/** Where `trace` and `cost` read lines. */
export interface SourceOptions extends CloudOptions {
  /** CloudWatch log groups. */
  readonly logGroup?: readonly string[];
}

/** Adds the argument and options that name sources to a command. */
export function addSourceOptions(command: Command): Command {
  command
    .argument('[files...]', 'files to read, - for stdin; stdin where no source is named')
    .option(
      '-g, --log-group <name>',
      'CloudWatch log group to read; repeatable',
      (name: string, before: readonly string[] = []) => [...before, name],
    );
  return addCloudOptions(command);
}

/** The lines of all named files, then of all named groups; of stdin where nothing is named. */
export async function* readSources(
  files: readonly string[],
  { logGroup: groups = [], ...options }: SourceOptions,
  terminal: Terminal,
  filterPattern?: string,
): AsyncGenerator<SourceLine> {
  if (files.length > 0 || groups.length === 0) yield* readLines(files, terminal);
  if (groups.length === 0) return;
  yield* readEvents({ ...options, groups, ...(filterPattern && { filterPattern }) }, terminal);
}
