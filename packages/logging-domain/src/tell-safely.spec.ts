import type { SinkFailure } from './log-sink';
import { tellSafely } from './tell-safely';

const failure: SinkFailure = { kind: 'overflow', count: 1, level: 'info', reason: 'full' };

it('tells the listener once, if there is one', () => {
  const told: SinkFailure[] = [];
  tellSafely((one) => told.push(one), failure);
  tellSafely(undefined, failure);
  expect(told).toEqual([failure]);
});

it('is not stopped by a listener that throws', () => {
  const fail = (): never => {
    throw new Error('broken');
  };
  expect(() => tellSafely(fail, failure)).not.toThrow();
});

it('leaves no rejection of an async listener unobserved', () => {
  const rejected = Promise.reject(new Error('broken'));
  const observe = jest.spyOn(rejected, 'catch');
  const listener = (): unknown => rejected;
  tellSafely(listener, failure);
  expect(observe).toHaveBeenCalledTimes(1);
});
