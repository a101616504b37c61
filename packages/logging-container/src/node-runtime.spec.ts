import { createNodeRuntime } from './node-runtime';

const runtime = createNodeRuntime();

it('tells the time in whole milliseconds', () => {
  const before = Date.now();
  const now = runtime.now();
  expect(Number.isInteger(now)).toBe(true);
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

describe('after', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('calls once, when the time has come', () => {
    const fn = jest.fn();
    runtime.after(1000, fn);
    jest.advanceTimersByTime(999);
    expect(fn).not.toHaveBeenCalled();
    jest.advanceTimersByTime(5000);
    expect(fn).toHaveBeenCalledTimes(1);
  });

  it('a cancelled timer does not fire, and cancelling it again is harmless', () => {
    const fn = jest.fn();
    const cancel = runtime.after(1, fn);
    cancel();
    cancel();
    jest.advanceTimersByTime(5000);
    expect(fn).not.toHaveBeenCalled();
  });

  it('does not keep the process alive, and never asks Node for more than its timers hold', () => {
    const setTimeout = jest.spyOn(globalThis, 'setTimeout');
    runtime.after(Number.MAX_SAFE_INTEGER, () => undefined)();
    expect(setTimeout).toHaveBeenCalledWith(expect.any(Function), 2 ** 31 - 1);
    const timer = setTimeout.mock.results[0]?.value as NodeJS.Timeout;
    expect(timer.hasRef()).toBe(false);
  });
});

it('gives as many random bytes as asked, different each time', () => {
  expect(runtime.randomBytes(16)).toHaveLength(16);
  expect(runtime.randomBytes(16)).not.toEqual(runtime.randomBytes(16));
});

it('signs as RFC 4231 test case 2 says', () => {
  expect(runtime.hmac('Jefe', 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
