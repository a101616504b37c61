import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { records } from './run-fixture';

const FIXTURE = join(__dirname, 'fixtures', 'answers.cjs');

/** A process that logs when it is asked to, and what it has written. */
async function start(env: Readonly<Record<string, string>>) {
  const child = fork(FIXTURE, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const ended = once(child, 'close');
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'message');
  return { child, ended, output: () => output };
}

async function ask(child: ChildProcess, asked: string): Promise<void> {
  const answered = once(child, 'message');
  child.send(asked);
  await answered;
}

it('SIGUSR2 shows DEBUG lines of loggers that are already bound, and a second one ends it', async () => {
  const { child, ended, output } = await start({ ENVIRONMENT: 'ci' });
  const signal = async (until: string): Promise<void> => {
    child.kill('SIGUSR2');
    while (!output().includes(until)) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await ask(child, 'before');
  await signal('Log level changed');
  await ask(child, 'between');
  await signal('Log level reverted');
  await ask(child, 'after');
  child.kill();
  expect(await ended).toEqual([null, 'SIGTERM']);
  expect(records(output()).map(({ message, asked }) => [message, asked])).toEqual([
    ['Event', 'before'],
    ['Log level changed', undefined],
    ['Detail', 'between'],
    ['Event', 'between'],
    ['Log level reverted', undefined],
    ['Event', 'after'],
  ]);
  expect(records(output())[1]).toMatchObject({
    level: 'info',
    old_level: 'info',
    new_level: 'debug',
    for_ms: 600_000,
    changed_by: 'SIGUSR2',
    trace_id: expect.any(String) as unknown,
  });
});

it('in development the signal ends the process as it always does: nodemon restarts by it', async () => {
  const { child, ended } = await start({ ENVIRONMENT: 'development' });
  child.kill('SIGUSR2');
  expect(await ended).toEqual([null, 'SIGUSR2']);
});
