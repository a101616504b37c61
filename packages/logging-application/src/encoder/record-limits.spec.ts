import { encode, encodeValue } from '../../test/encode';

describe('the limits of a record', () => {
  it('bound the depth of containers', () => {
    const nest = (depth: number): unknown => (depth === 0 ? { end: 1 } : { in: nest(depth - 1) });
    const limits = { depth: 3 };
    expect(encodeValue(nest(2), { limits })).toEqual({ in: { in: { end: 1 } } });
    expect(encodeValue(nest(3), { limits })).toEqual({
      in: { in: { in: '[truncated: deeper than 3]' } },
    });
    expect(encodeValue([[[[]]]], { limits })).toEqual([[['[truncated: deeper than 3]']]]);
  });

  it('bound the values of a record', () => {
    const limits = { nodesPerRecord: 5 };
    expect(encodeValue([1, 2, 3, 4, 5, 6, 7], { limits })).toEqual([
      1,
      2,
      3,
      4,
      '...[truncated 3 items]',
    ]);
    expect(encode({ a: 1, b: 2, c: 3, d: 4, e: 5 }, { limits })).toMatchObject({ e: 5 });
    expect(encode({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, { limits })).not.toHaveProperty('f');
    expect(
      encodeValue(
        new Map([
          [1, 1],
          [2, 2],
          [3, 3],
          [4, 4],
          [5, 5],
        ]),
        { limits },
      ),
    ).toEqual({ 1: 1, 2: 2, 3: 3, 4: 4 });
  });

  it('bound the characters of a text and of a stack', () => {
    const limits = { stringChars: 10, stackChars: 30 };
    expect(encodeValue('x'.repeat(10), { limits })).toBe('x'.repeat(10));
    expect(encodeValue('x'.repeat(11), { limits })).toBe(`${'x'.repeat(10)}...[truncated 1 chars]`);
    const error = Object.assign(new Error('x'), { stack: 's'.repeat(40) });
    expect(encode({ error }, { limits })).toMatchObject({
      error_stack: `${'s'.repeat(30)}...[truncated 10 chars]`,
    });
  });

  it('never let half a secret stand before a cut', () => {
    const limits = { stringChars: 20 };
    const secret = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    expect(encodeValue(`0123456789 ${secret}`, { limits })).toMatch(/^0123456789 \[REDACTED/);
    expect(encodeValue(`password=${'hunter2'.repeat(4)} and more`, { limits })).not.toContain(
      'hunter2',
    );
  });
});
