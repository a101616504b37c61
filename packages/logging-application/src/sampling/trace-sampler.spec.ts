import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { DEFAULT_SAMPLING_RATES, type SamplingRates } from '@dashtam/logging-domain';
import { TraceSampler } from './trace-sampler';

const traceId = fc.stringMatching(/^[\da-f]{32}$/);
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const keeps = (info: number, id: string): boolean =>
  new TraceSampler({ info }).admit('info', id).verdict === 'write';

it.each([0.01, 0.1, 0.5, 0.9])('keeps the share %d of uniform ids', (share) => {
  const ids = 50_000;
  const sampler = new TraceSampler({ info: share });
  let kept = 0;
  for (let at = 0; at < ids; at += 1) {
    if (sampler.admit('info', randomBytes(16).toString('hex')).verdict === 'write') kept += 1;
  }
  // Six standard deviations of a fair draw.
  const tolerance = 6 * Math.sqrt(ids * share * (1 - share));
  expect(Math.abs(kept - ids * share)).toBeLessThan(tolerance);
  expect(sampler.sampledOut()).toMatchObject({ debug: 0, info: ids - kept });
});

it('keeps at each higher rate what it keeps at a lower one', () => {
  fc.assert(
    fc.property(traceId, rate, rate, (id, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      if (keeps(low, id)) expect(keeps(high, id)).toBe(true);
    }),
  );
});

it('keeps exactly the ids from the threshold on', () => {
  const id = (randomness: string) => `0af7651916cd43dd84${randomness}`;
  expect(keeps(0.5, id('7fffffffffffff'))).toBe(false);
  expect(keeps(0.5, id('80000000000000'))).toBe(true);
  expect(keeps(0, id('ffffffffffffff'))).toBe(false);
  expect(keeps(1, id('00000000000000'))).toBe(true);
});

it('a trace whose DEBUG lines are kept keeps its INFO lines at the default rates', () => {
  const sampler = new TraceSampler(DEFAULT_SAMPLING_RATES);
  // Of these ids the right-most 56 bits are in the highest 256th, which 1 % keeps.
  const keptId = fc.stringMatching(/^[\da-f]{18}ff[\da-f]{12}$/);
  fc.assert(
    fc.property(keptId, (id) => {
      const verdicts = (['debug', 'info'] as const).map(
        (level) => sampler.admit(level, id).verdict,
      );
      expect(verdicts).toEqual(['write', 'write']);
    }),
  );
});

it('tells the rate of what it keeps, and samples only the levels that were named', () => {
  const sampler = new TraceSampler({ info: 0.25 });
  const id = 'f'.repeat(32);
  expect(sampler.admit('info', id)).toEqual({ verdict: 'write', rate: 0.25 });
  for (const level of ['debug', 'warning', 'error', 'critical'] as const) {
    expect(sampler.admit(level, '0'.repeat(32))).toEqual({ verdict: 'write', rate: 1 });
    expect(sampler.samples(level)).toBe(false);
  }
  expect(sampler.samples('info')).toBe(true);
});

it('tells all that is wrong with its rates', () => {
  const rates: unknown = { debug: 1.5, info: '10%', error: 0.5, trace: Number.NaN };
  expect(() => new TraceSampler(rates as SamplingRates)).toThrow(
    new RangeError(
      'Bad sampling: the rate of debug is 1.5; allowed: a number from 0 to 1; ' +
        'the rate of info is "10%"; allowed: a number from 0 to 1; ' +
        '"error" is sampled; allowed: debug, info; "trace" is sampled; allowed: debug, info',
    ),
  );
});
