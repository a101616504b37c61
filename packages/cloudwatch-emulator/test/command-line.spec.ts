import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { startCloudWatchEmulator } from '../src';
import { join } from 'node:path';

const CLI = join(__dirname, '../dist/main.js');

type Cli = ChildProcessByStdio<null, Readable, Readable>;

function run(...args: string[]): Cli {
  return spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'serves, says how to use it, and stops on %s',
  async (signal) => {
    const cli = run('--port', '0', '--region', 'eu-west-1');
    let output = '';
    while (!output.includes('Ctrl-C')) output += String((await once(cli.stdout, 'data'))[0]);
    const endpoint = /listening on (\S+)/.exec(output)?.[1] ?? '';
    expect(output).toContain(`export AWS_ENDPOINT_URL_CLOUDWATCH_LOGS=${endpoint}\n`);
    expect(output).toContain('export AWS_REGION=eu-west-1 ');
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'Logs_20140328.DescribeLogGroups' },
    });
    expect(await response.json()).toEqual({ logGroups: [] });
    cli.kill(signal);
    expect(await once(cli, 'exit')).toEqual([0, null]);
  },
);

it('refuses a port that is none', async () => {
  const cli = run('--port', 'high');
  const [text, exit] = await Promise.all([textOf(cli.stderr), once(cli, 'exit')]);
  expect(text).toContain('Allowed is a whole number from 0 to 65535.');
  expect(exit).toEqual([1, null]);
});

it('says when it cannot listen', async () => {
  const emulator = await startCloudWatchEmulator();
  const cli = run('--port', String(emulator.port));
  const [text, exit] = await Promise.all([textOf(cli.stderr), once(cli, 'exit')]);
  expect(text).toContain('cannot listen: Error: listen EADDRINUSE');
  expect(exit).toEqual([1, null]);
  await emulator.close();
});
