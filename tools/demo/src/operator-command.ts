import { PassThrough, Readable } from 'node:stream';
import { runCli } from '@dashtam/logging-cli';

/** The command line of the operator, in the environment of one service. */
export interface OperatorCommands {
  /** What a command shows, under the line that was typed. */
  show(...args: readonly string[]): Promise<string>;
  /** The same for machines: what the command says with `--json`. */
  ask(...args: readonly string[]): Promise<unknown>;
}

/** Commands without a terminal, so that nothing is coloured and nothing moves. */
export function operatorCommands(env: Readonly<Record<string, string>>): OperatorCommands {
  return {
    show: async (...args) => `$ dashtam-logging ${args.join(' ')}\n${await run(args, env)}`,
    ask: async (...args) => {
      const text = await run([...args, '--json'], env);
      if (!text.startsWith('{')) throw new Error(`dashtam-logging ${args.join(' ')}: ${text}`);
      return JSON.parse(text) as unknown;
    },
  };
}

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const output = new PassThrough().setEncoding('utf8');
  let text = '';
  output.on('data', (piece: string) => (text += piece));
  await runCli(args, { stdin: Readable.from([]), stdout: output, stderr: output, env });
  return text;
}
