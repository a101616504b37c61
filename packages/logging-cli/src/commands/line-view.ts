import type { Command } from 'commander';
import type { SourceLine } from '../input/read-lines';
import { renderRecord } from '../output/render-record';
import { parseRecord } from '../records/log-record';
import { matches, type RecordFilter } from '../records/record-filter';
import { parseField, parseLevel } from '../option-values';

/** How the lines of `pretty` and `tail` are chosen and shown. */
export interface LineViewOptions extends RecordFilter {
  /** Leave out what is not JSON. */
  readonly jsonOnly?: boolean;
  /** Records as they are, one a line, and nothing else. */
  readonly json?: boolean;
}

/** Adds the options of `LineViewOptions` to a command. */
export function addLineViewOptions(command: Command): Command {
  return command
    .option('-l, --level <level>', 'records of this level and above', parseLevel)
    .option(
      '--field <name=value>',
      'records with this field; name alone for any value, a.b for one inside; repeatable',
      parseField,
    )
    .option('-t, --trace <id>', 'records of this trace')
    .option('--json-only', 'leave out lines that are not JSON')
    .option('--json', 'the records as they are, one JSON object a line');
}

/** The text that stands for a line on stdout; undefined when it is not shown. */
export function viewLine(
  { text }: SourceLine,
  options: LineViewOptions,
  color: boolean,
): string | undefined {
  const record = parseRecord(text);
  if (record === undefined) {
    return options.jsonOnly === true || options.json === true ? undefined : `${text}\n`;
  }
  if (!matches(record, options)) return undefined;
  return options.json === true ? `${text}\n` : renderRecord(record, color);
}
