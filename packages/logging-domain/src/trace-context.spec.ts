import { createTraceScope } from './trace-context';

describe('createTraceScope', () => {
  it('gives every scope the same shape, with or without a span', () => {
    const bare = createTraceScope('a');
    const spanned = createTraceScope('a', 'b', 1);
    expect(Object.keys(bare)).toEqual(Object.keys(spanned));
    expect(bare).toEqual({ traceId: 'a', spanId: undefined, traceFlags: undefined });
  });
});
