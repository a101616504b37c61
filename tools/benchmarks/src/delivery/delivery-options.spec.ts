import { parseDeliveryOptions } from './delivery-options';

describe('parseDeliveryOptions', () => {
  it('compares everyone in everything, and writes nothing, by default', () => {
    expect(parseDeliveryOptions([])).toEqual({
      quick: false,
      write: false,
      contestants: undefined,
      scenarios: undefined,
      soakSeconds: undefined,
      seed: 1,
      rate: 1_000,
    });
  });

  it('takes lists with commas, and the figures of a soak test', () => {
    expect(
      parseDeliveryOptions(['--scenarios', 'outage, exit', '--soak', '600', '--seed', '7']),
    ).toMatchObject({ scenarios: ['outage', 'exit'], soakSeconds: 600, seed: 7 });
  });

  it.each(['0', '1.5', 'long', '86401'])('refuses --soak %s', (soak) => {
    expect(() => parseDeliveryOptions(['--soak', soak])).toThrow(
      `--soak is '${soak}'; it must be an integer from 1 to 86400`,
    );
  });

  it('refuses what it does not know', () => {
    expect(() => parseDeliveryOptions(['--fast'])).toThrow('--fast');
  });
});
