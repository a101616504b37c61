import process from 'node:process';
import { run } from './run';

const script = (text: string): Promise<string> =>
  run(process.execPath, ['-e', text], { cwd: __dirname });

it('gives what a command prints', async () => {
  expect(await script('console.log("done")')).toBe('done\n');
});

it('fails with all that a failing command said', async () => {
  const failing = 'console.log("half"); console.error("no disk"); process.exitCode = 3';
  await expect(script(failing)).rejects.toThrow(/exit code 3\nhalf\n\nno disk\n/);
});

it('fails where there is no such command', async () => {
  await expect(run('no-such-command', [], { cwd: __dirname })).rejects.toThrow('ENOENT');
});
