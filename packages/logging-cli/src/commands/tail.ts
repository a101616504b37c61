import { Command } from 'commander';
import { usageError } from '../cli-error';
import { addEndpointOptions, type CloudOptions } from '../cloud/cloud-options';
import { tailGroup } from '../cloud/tail-group';
import { readLines, STDIN, type SourceLine } from '../input/read-lines';
import { tailFile } from '../input/tail-file';
import { parseTraceId, tracePattern } from '../records/trace-id';
import type { CommandContext } from './command-context';
import { addLineViewOptions, viewLine, type LineViewOptions } from './line-view';
import { parseCount, parseInstant } from '../option-values';

interface TailCommandOptions extends LineViewOptions, Pick<CloudOptions, 'region' | 'endpoint'> {
  readonly lines: number;
  readonly follow?: boolean;
  readonly logGroup?: string;
  readonly since?: number;
}

/** What is looked through for the newest lines of a group: as `aws logs tail` does. */
const GROUP_SINCE = '10m';

/** `tail`: the end of a file or a log group and what is added to it, or stdin as it comes. */
export function tailCommand(context: CommandContext): Command {
  const command = new Command('tail')
    .summary('the newest lines, and those to come')
    .description(
      'Shows the newest lines of a file or of a CloudWatch log group, and with --follow those to come;\n' +
        'stdin as it comes.',
    )
    .argument('[file]', 'file to read; stdin where none is named', STDIN)
    .option('-n, --lines <count>', 'how many of the lines that are there', parseCount, 10)
    .option('-f, --follow', 'go on with what is added, until Ctrl-C')
    .option('-g, --log-group <name>', 'CloudWatch log group, in place of a file')
    .option(
      '--since <time>',
      `how far back to look in the group: 15m, 2h, 7d or an ISO 8601 instant; default ${GROUP_SINCE}`,
      parseInstant,
    );
  return addLineViewOptions(addEndpointOptions(command))
    .addHelpText(
      'after',
      `
Examples:
  $ dashtam-logging tail --follow app.log
  $ dashtam-logging tail -n 100 app.log --level error
  $ dashtam-logging tail --follow --log-group /dashtam/production/app --level warning
  $ kubectl logs -f deploy/api | dashtam-logging tail --level warning`,
    )
    .action((file: string, options: TailCommandOptions) => tail(file, options, context));
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
  { lines, follow = false, logGroup: group, since, trace, ...where }: TailCommandOptions,
  terminal: CommandContext['terminal'],
): AsyncGenerator<SourceLine> {
  if (group !== undefined) {
    if (file !== STDIN) throw usageError(`seen: ${file} and --log-group; allowed is one of them`);
    const from = since ?? parseInstant(GROUP_SINCE);
    const filterPattern = trace === undefined ? undefined : tracePattern(parseTraceId(trace));
    yield* tailGroup({ ...where, group, lines, follow, since: from, filterPattern }, terminal);
  } else if (file === STDIN) {
    yield* readLines([], terminal);
  } else {
    const { signal } = terminal;
    for await (const text of tailFile(file, { lines, follow, signal }))
      yield { text, source: file };
  }
}
