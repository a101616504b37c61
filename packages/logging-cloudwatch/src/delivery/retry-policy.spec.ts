import fc from 'fast-check';
import { backoffMs, classify, errorName, reasonOf } from './retry-policy';

const failure = (name: string, status?: number, message = ''): Error =>
  Object.assign(new Error(message), {
    name,
    ...(status === undefined ? {} : { $metadata: { httpStatusCode: status } }),
  });

describe('a failed call', () => {
  it.each([
    ['throttled', failure('ThrottlingException', 400), 'retry'],
    ['throttled by status', failure('SomethingNew', 429), 'retry'],
    ['unavailable', failure('ServiceUnavailableException', 503), 'retry'],
    ['failing inside', failure('InternalFailure', 500), 'retry'],
    ['reset', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }), 'retry'],
    ['unanswered', failure('TimeoutError'), 'retry'],
    ['a success that nobody can read', failure('SyntaxError', 200), 'retry'],
    ['anything thrown', 'no error at all', 'retry'],
    ['nothing thrown', undefined, 'retry'],
    ['a page of a broken proxy', failure('SyntaxError', 502), 'retry'],
    ['a page of a strict proxy', failure('SyntaxError', 400), 'report'],
    ['denied', failure('AccessDeniedException', 400), 'report'],
    ['forbidden', failure('SyntaxError', 403), 'report'],
    ['an unknown refusal', failure('SomethingNew', 400), 'report'],
    ['a bad parameter', failure('InvalidParameterException', 400), 'bisect'],
    ['accepted before', failure('DataAlreadyAcceptedException', 400), 'accepted'],
    ['asking for a token', failure('InvalidSequenceTokenException', 400), 'retry'],
    ['too large for a proxy', failure('SyntaxError', 413), 'bisect'],
    ['expired credentials', failure('ExpiredTokenException', 400), 'new-client'],
    ['no credentials', failure('CredentialsProviderError'), 'new-client'],
    ['a clock that is off', failure('RequestTimeTooSkewed', 403), 'skew-retry'],
    [
      'a signature of another time',
      failure('InvalidSignatureException', 400, 'Signature expired: 2025 is now earlier than'),
      'skew-retry',
    ],
    [
      'a wrong signature',
      failure('InvalidSignatureException', 400, 'does not match'),
      'new-client',
    ],
    [
      'a missing stream',
      failure('ResourceNotFoundException', 400, 'The specified log stream does not exist.'),
      'create-stream',
    ],
    [
      'a missing group',
      failure('ResourceNotFoundException', 400, 'The specified log group does not exist.'),
      'create-group',
    ],
  ])('that is %s', (_name, error, verdict) => {
    expect(classify(error)).toBe(verdict);
  });

  it('is classified by the status of a response that could not be parsed', () => {
    expect(classify(Object.assign(new Error(), { $response: { statusCode: 403 } }))).toBe('report');
  });

  it('is told to the operator in one short line', () => {
    expect(reasonOf(failure('ThrottlingException', 400, 'Rate exceeded'))).toBe(
      'ThrottlingException (HTTP 400): Rate exceeded',
    );
    expect(reasonOf(failure('TimeoutError', undefined, 'x'.repeat(1_000)))).toBe(
      `TimeoutError (no answer): ${'x'.repeat(200)}`,
    );
    expect(reasonOf({ name: 7 })).toBe('Error (no answer): ');
  });

  it('has a name', () => {
    expect(errorName(failure('ThrottlingException'))).toBe('ThrottlingException');
    expect(errorName(null)).toBe('Error');
  });
});

describe('the wait between attempts', () => {
  it('doubles from 100 ms up to 30 s, times chance', () => {
    const longest = (attempt: number) => backoffMs('retry', attempt, 1, false);
    expect([1, 2, 3, 4].map(longest)).toEqual([100, 200, 400, 800]);
    expect([9, 10, 100, 10_000].map(longest)).toEqual([25_600, 30_000, 30_000, 30_000]);
    expect(backoffMs('retry', 10, 0, false)).toBe(0);
  });

  it('is 15 to 30 s when access is denied, from the first time', () => {
    expect(backoffMs('report', 1, 0, false)).toBe(15_000);
    expect(backoffMs('report', 1, 1, false)).toBe(30_000);
  });

  it('is never negative, never above 30 s, nor above 1 s while somebody waits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('retry' as const, 'report' as const, 'new-client' as const),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (verdict, attempt, random, isDraining) => {
          const waitMs = backoffMs(verdict, attempt, random, isDraining);
          expect(waitMs).toBeGreaterThanOrEqual(0);
          expect(waitMs).toBeLessThanOrEqual(isDraining ? 1_000 : 30_000);
        },
      ),
    );
  });
});
