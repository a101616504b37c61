import { configure } from './configure';

describe('the configuration of the service', () => {
  it('has the settings and a logging container', async () => {
    const configuration = await configure({ ENVIRONMENT: 'ci', PORT: '0' });
    expect(configuration).toMatchObject({
      ok: true,
      value: { settings: { port: 0 }, container: { settings: { environment: 'ci' } } },
    });
    await (configuration.ok && configuration.value.container.close());
  });

  it('lists what is wrong with the service’s own settings alone', async () => {
    await expect(configure({ ENVIRONMENT: 'ci', PORT: 'http' })).resolves.toEqual({
      ok: false,
      error: ['PORT is "http"; allowed: an integer from 0 to 65535'],
    });
  });

  it('lists what is wrong with both, in one go', async () => {
    const configuration = await configure({ PORT: 'http', ENVIRONMENT: 'moon', LOG_LEVEL: 'LOUD' });
    expect(configuration).toEqual({
      ok: false,
      error: [
        'PORT is "http"; allowed: an integer from 0 to 65535',
        expect.stringMatching(/^ENVIRONMENT is "moon"; allowed: development, /),
        expect.stringMatching(/^LOG_LEVEL is "LOUD"; allowed: /),
      ],
    });
  });
});
