import { resolveRequestBuffer, type RequestBufferOptions } from './request-buffer-options';

it('has defaults', () => {
  expect(resolveRequestBuffer({})).toEqual({
    level: 'debug',
    traceBytes: 131_072,
    totalBytes: 33_554_432,
    holdMs: 60_000,
    releaseWhen: undefined,
  });
});

it('the total has room for one trace, unless told', () => {
  expect(resolveRequestBuffer({ traceBytes: 67_108_864 }).totalBytes).toBe(67_108_864);
});

it('tells all that is wrong at once', () => {
  const options: unknown = {
    level: 'warning',
    traceBytes: 2_047,
    totalBytes: 2_000,
    holdMs: 0,
    releaseWhen: '5xx',
  };
  expect(() => resolveRequestBuffer(options as RequestBufferOptions)).toThrow(
    new RangeError(
      'Bad requestBuffer: level is "warning"; allowed: debug, info; ' +
        'traceBytes is 2047; allowed: an integer of 2048 or more; ' +
        'totalBytes is 2000; allowed: an integer of 2047 (traceBytes) or more; ' +
        'holdMs is 0; allowed: an integer from 1 to 2147483647; ' +
        'releaseWhen is "5xx"; allowed: a function',
    ),
  );
});
