export { EXIT_CODES, type ExitCode } from './exit-codes';
export { runCli } from './run-cli';
export type { Terminal } from './terminal';
