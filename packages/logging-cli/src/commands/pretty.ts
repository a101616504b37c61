import { Command } from 'commander';
import { readLines } from '../input/read-lines';
import type { CommandContext } from './command-context';
import { addLineViewOptions, viewLine, type LineViewOptions } from './line-view';

/** `pretty`: JSON lines in, lines for people out. */
export function prettyCommand({ terminal, output, color }: CommandContext): Command {
  return addLineViewOptions(new Command('pretty'))
    .summary('JSON lines as lines for people')
    .description(
      'Shows JSON lines as lines for people. Lines that are not JSON pass through unchanged.',
    )
    .argument('[files...]', 'files to read; stdin where none is named, - for stdin among files')
    .addHelpText(
      'after',
      `
Examples:
  $ node server.js | dashtam-logging pretty
  $ dashtam-logging pretty app.log --level warning
  $ dashtam-logging pretty app.log --field status_code=500 --field http_route
  $ dashtam-logging pretty app.log --trace 0af7651916cd43dd8448eb211c80319c --json | jq .message`,
    )
    .action(async (files: string[], options: LineViewOptions) => {
      for await (const line of readLines(files, terminal)) {
        const text = viewLine(line, options, color);
        if (text !== undefined) await output.write(text);
      }
    });
}
