import { DEFAULT_LIMITS, MAX_EVENT_BYTES, type RecordLimits } from '@dashtam/logging-domain';
import { resolveLimits } from './resolve-limits';

it('what is not named, or named as undefined, keeps its default', () => {
  const unset = { depth: undefined } as unknown as Partial<RecordLimits>;
  expect(resolveLimits()).toEqual(DEFAULT_LIMITS);
  expect(resolveLimits({ ...unset, causes: 3 })).toEqual({ ...DEFAULT_LIMITS, causes: 3 });
});

it('no line is longer than an event of the service', () => {
  expect(resolveLimits({ lineBytes: 1e9 }).lineBytes).toBe(MAX_EVENT_BYTES);
});

it('what would switch a bound off, or leave no room, is refused, all of it at once', () => {
  const limits = { lineBytes: NaN, stringChars: Infinity, depth: -1, causes: 1.5 };
  expect(() => resolveLimits(limits)).toThrow(
    new RangeError(
      'Bad limits: depth is -1; allowed: an integer of 0 or more; ' +
        'stringChars is Infinity; allowed: an integer of 1 or more; ' +
        'causes is 1.5; allowed: an integer of 1 or more; ' +
        'lineBytes is NaN; allowed: an integer of 2560 or more',
    ),
  );
  expect(() => resolveLimits({ lineBytes: 100 })).toThrow('lineBytes is 100');
});
