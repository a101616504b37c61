import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { CliError } from './cli-error';
import type { CommandContext } from './commands/command-context';
import { costCommand } from './commands/cost';
import { doctorCommand } from './commands/doctor';
import { prettyCommand } from './commands/pretty';
import { provisionCommand } from './commands/provision';
import { queryCommand } from './commands/query';
import { tailCommand } from './commands/tail';
import { traceCommand } from './commands/trace';
import { EXIT_CODES, type ExitCode } from './exit-codes';
import { Output, OutputClosed } from './output/output';
import { textColumns, wantsColor, type Terminal } from './terminal';

const COMMANDS = [
  prettyCommand,
  tailCommand,
  traceCommand,
  queryCommand,
  costCommand,
  doctorCommand,
  provisionCommand,
];

const EXIT_CODE_HELP = `
Exit codes: 0 done; 1 what was looked for is missing or wrong; 2 wrong command line;
3 a file or the service could not be read. A reader that ends early (| head) is no error.`;

/**
 * Runs one command line.
 *
 * @param argv the arguments behind the name of the program
 * @returns what the process should end with; never rejects
 */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const output = new Output(terminal.stdout);
  const errors = new Output(terminal.stderr);
  let exitCode: ExitCode = EXIT_CODES.ok;
  const found = (): void => {
    exitCode = EXIT_CODES.found;
  };
  const color = wantsColor(terminal);
  try {
    await createProgram({ terminal, output, color, found }).parseAsync(argv, { from: 'user' });
    await output.flushed();
    return exitCode;
  } catch (error) {
    return await exitCodeOf(error, errors);
  }
}

function createProgram(context: CommandContext): Command {
  const { stdout, stderr } = context.terminal;
  const program = new Command('dashtam-logging')
    .description('Reads, follows, traces, queries and checks structured logs.')
    .version(ownVersion())
    .addHelpText('after', EXIT_CODE_HELP)
    .showHelpAfterError('(--help shows what is allowed)');
  for (const create of COMMANDS) program.addCommand(create(context));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => stdout.write(text),
        writeErr: (text) => stderr.write(text),
        outputError: (text, write) => write(text.replace(/^error: /, 'dashtam-logging: ')),
        getOutHelpWidth: () => textColumns(stdout),
        getErrHelpWidth: () => textColumns(stderr),
      })
      .showHelpAfterError('(--help shows what is allowed)');
  }
  return program;
}

/** Of the installed package. */
function ownVersion(): string {
  const manifest = readFileSync(require.resolve('../package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

async function exitCodeOf(error: unknown, errors: Output): Promise<ExitCode> {
  if (error instanceof OutputClosed) return EXIT_CODES.ok;
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage;
  }
  const isOurs = error instanceof CliError;
  const text = isOurs || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
  try {
    await errors.write(`dashtam-logging: ${isOurs ? error.message : text}\n`);
  } catch {
    // Nobody reads stderr; the exit code tells.
  }
  return isOurs ? error.exitCode : EXIT_CODES.unreadable;
}
