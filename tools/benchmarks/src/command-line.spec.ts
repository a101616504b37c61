import { parseCommandLine } from './command-line';

describe('parseCommandLine', () => {
  it('runs everything, prints and writes nothing by default', () => {
    expect(parseCommandLine([])).toEqual({
      rounds: 50,
      warmUpMs: 500,
      write: false,
      suites: undefined,
      contestants: undefined,
      workloads: undefined,
      profile: undefined,
    });
  });

  it('makes few rounds with --quick, unless --rounds says how many', () => {
    expect(parseCommandLine(['--quick'])).toMatchObject({ rounds: 8, warmUpMs: 150 });
    expect(parseCommandLine(['--quick', '--rounds', '3'])).toMatchObject({ rounds: 3 });
  });

  it('takes lists with commas', () => {
    expect(parseCommandLine(['--contestants', 'ours, pino'])).toMatchObject({
      contestants: ['ours', 'pino'],
    });
  });

  it.each(['0', '1.5', 'many', '10001'])('refuses --rounds %s', (rounds) => {
    expect(() => parseCommandLine(['--rounds', rounds])).toThrow(
      `--rounds is '${rounds}'; it must be an integer from 1 to 10000`,
    );
  });

  it('refuses what it does not know', () => {
    expect(() => parseCommandLine(['--fast'])).toThrow('--fast');
  });
});
