import { ConsoleAdapter } from './console-adapter';
import { resolveConsoleOptions } from './console-adapter-options';

describe('resolveConsoleOptions', () => {
  it('writes immediately to standard output, without colour, unless told otherwise', () => {
    expect(resolveConsoleOptions({ format: 'json' })).toEqual({
      format: 'json',
      destination: 1,
      buffer: 'none',
      color: false,
      stallMs: 10_000,
      maxQueuedBytes: 4_194_304,
      onFailure: undefined,
    });
  });

  it('never waits for a reader by default when output is gathered by turn', () => {
    expect(resolveConsoleOptions({ format: 'json', buffer: 'turn' }).stallMs).toBe(0);
  });

  it.each([
    [{ format: undefined }, "format is undefined; it must be 'json' or 'pretty'"],
    [{ format: 'yaml' }, "format is 'yaml'; it must be 'json' or 'pretty'"],
    [{ buffer: 'line' }, "buffer is 'line'; it must be 'none' or 'turn'"],
    [{ destination: 0 }, 'destination is 0; it must be a file descriptor from 1 or the path'],
    [{ destination: '' }, "destination is ''; it must be a file descriptor from 1 or the path"],
    [{ destination: 1.5 }, 'destination is 1.5; it must be a file descriptor from 1 or the path'],
    [{ stallMs: -1 }, 'stallMs is -1; it must be an integer from 0 to 60000'],
    [{ stallMs: 60_001 }, 'stallMs is 60001; it must be an integer from 0 to 60000'],
    [{ maxQueuedBytes: 10 }, 'maxQueuedBytes is 10; it must be an integer from 1048576'],
  ])('refuses %p', (wrong, message) => {
    const options = { format: 'json', ...wrong } as never;
    expect(() => new ConsoleAdapter(options)).toThrow(`ConsoleAdapter: ${message}`);
  });

  it('lets the reason through when a file cannot be opened', () => {
    const destination = '/nowhere/at/all/app.log';
    expect(() => new ConsoleAdapter({ format: 'json', destination })).toThrow('ENOENT');
  });
});
