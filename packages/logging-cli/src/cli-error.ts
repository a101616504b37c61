import { EXIT_CODES, type ExitCode } from './exit-codes';

/** Ends a command with a sentence on stderr: what was seen, and what is allowed or can be done. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command line asks for something that does not exist. */
export function usageError(message: string): CliError {
  return new CliError(message, EXIT_CODES.usage);
}

/** A file or the service could not be read. */
export function unreadable(what: string, error: unknown): CliError {
  return new CliError(`${what}: ${reasonOf(error)}`, EXIT_CODES.unreadable);
}

/** What a thrown value says, whatever it is. */
function reasonOf(error: unknown): string {
  const isError = typeof error === 'object' && error !== null && 'message' in error;
  return String(isError ? error.message : error);
}
