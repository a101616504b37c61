import { selected } from './selected';

const all = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

describe('selected', () => {
  it('takes all without names', () => {
    expect(selected(all, undefined, 'letter')).toBe(all);
  });

  it('takes the named ones in their own order', () => {
    expect(selected(all, ['c', 'a'], 'letter')).toEqual([{ name: 'a' }, { name: 'c' }]);
  });

  it('refuses a name that it does not know', () => {
    expect(() => selected(all, ['a', 'x'], 'letter')).toThrow(
      "there is no letter 'x'; there are a, b, c",
    );
  });
});
