import { Command } from 'commander';
import { readLines, STDIN, type SourceLine } from '../input/read-lines';
import { tailFile } from '../input/tail-file';
import type { CommandContext } from './command-context';
import { addLineViewOptions, viewLine, type LineViewOptions } from './line-view';
import { parseCount } from './option-values';

interface TailCommandOptions extends LineViewOptions {
  readonly lines: number;
  readonly follow?: boolean;
}

/** `tail`: the end of a file and what is appended to it, or stdin as it comes. */
export function tailCommand(context: CommandContext): Command {
  const command = new Command('tail')
    .summary('the newest lines, and those to come')
    .description(
      'Shows the newest lines of a file, and with --follow those to come; stdin as it comes.',
    )
    .argument('[file]', 'file to read; stdin where none is named', STDIN)
    .option('-n, --lines <count>', 'how many of the lines that are there', parseCount, 10)
    .option('-f, --follow', 'go on with what is appended, until Ctrl-C')
    .addHelpText(
      'after',
      `
Examples:
  $ dashtam-logging tail --follow app.log
  $ dashtam-logging tail -n 100 app.log --level error
  $ kubectl logs -f deploy/api | dashtam-logging tail --level warning`,
    )
    .action((file: string, options: TailCommandOptions) => tail(file, options, context));
  return addLineViewOptions(command);
}

async function tail(
  file: string,
  options: TailCommandOptions,
  { terminal, output, color }: CommandContext,
): Promise<void> {
  for await (const line of sourceOf(file, options, terminal)) {
    const text = viewLine(line, options, color);
    if (text !== undefined) await output.write(text);
  }
}

async function* sourceOf(
  file: string,
  { lines, follow = false }: TailCommandOptions,
  terminal: CommandContext['terminal'],
): AsyncGenerator<SourceLine> {
  if (file === STDIN) {
    yield* readLines([], terminal);
    return;
  }
  const { signal } = terminal;
  for await (const text of tailFile(file, { lines, follow, signal })) yield { text, source: file };
}
