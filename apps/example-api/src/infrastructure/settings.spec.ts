import { parseSettings } from './settings';

describe('the settings of the service', () => {
  it('have defaults', () => {
    expect(parseSettings({})).toEqual({
      ok: true,
      value: { port: 3000, schwabApiUrl: undefined },
    });
  });

  it('are read from PORT and SCHWAB_API_URL', () => {
    expect(parseSettings({ PORT: '0', SCHWAB_API_URL: 'https://api.example.com' })).toEqual({
      ok: true,
      value: { port: 0, schwabApiUrl: 'https://api.example.com' },
    });
  });

  it.each(['65536', '-1', '80.5', 'http', '0x50', ' 80'])('refuse PORT=%s', (port) => {
    expect(parseSettings({ PORT: port })).toEqual({
      ok: false,
      error: [`PORT is ${JSON.stringify(port)}; allowed: an integer from 0 to 65535`],
    });
  });

  it('list every bad variable, without repeating a URL that may hold a password', () => {
    expect(parseSettings({ PORT: 'x', SCHWAB_API_URL: 'ftp://me:hunter2@example.com' })).toEqual({
      ok: false,
      error: [
        'PORT is "x"; allowed: an integer from 0 to 65535',
        'SCHWAB_API_URL is not a URL; allowed: http:// or https:// and a host',
      ],
    });
  });
});
