import { resolveRequestBuffer, type RequestBufferOptions } from './request-buffer-options';

it('has defaults', () => {
  expect(resolveRequestBuffer({})).toEqual({
    level: 'debug',
    traceBytes: 65_536,
    totalBytes: 16_777_216,
    holdMs: 60_000,
    releaseWhen: undefined,
  });
});

it('the total has room for one trace, unless told', () => {
  expect(resolveRequestBuffer({ traceBytes: 33_554_432 }).totalBytes).toBe(33_554_432);
});

it('tells all that is wrong at once', () => {
  const options: unknown = {
    level: 'warning',
    traceBytes: 1_023,
    totalBytes: 1_000,
    holdMs: 0,
    releaseWhen: '5xx',
  };
  expect(() => resolveRequestBuffer(options as RequestBufferOptions)).toThrow(
    new RangeError(
      'Bad requestBuffer: level is "warning"; allowed: debug, info; ' +
        'traceBytes is 1023; allowed: an integer of 1024 or more; ' +
        'totalBytes is 1000; allowed: an integer of 1023 (traceBytes) or more; ' +
        'holdMs is 0; allowed: an integer from 1 to 2147483647; ' +
        'releaseWhen is "5xx"; allowed: a function',
    ),
  );
});
