import { operatorCommands } from './operator-command';

const commands = operatorCommands({});

it('a command is shown under the line that was typed', async () => {
  expect(await commands.show('--version')).toMatch(
    /^\$ dashtam-logging --version\n\d+\.\d+\.\d+\n$/,
  );
});

it('what is no JSON is refused, with the command and its words', async () => {
  await expect(commands.ask('query', 'no-such-query')).rejects.toThrow(
    /^dashtam-logging query no-such-query: .*no-such-query/s,
  );
});
