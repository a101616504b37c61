import { TextCache } from './text-cache';

const remembered = (text: string) => ({ json: `"${text}"`, bytes: text.length + 2 });

function cacheOf(count: number): TextCache {
  const cache = new TextCache();
  for (let at = 0; at < count; at += 1) cache.set(`text ${at}`, remembered(`text ${at}`));
  return cache;
}

describe('TextCache', () => {
  it('remembers 256 texts', () => {
    const cache = cacheOf(256);
    expect(cache.get('text 0')).toEqual(remembered('text 0'));
    expect(cache.get('text 255')).toEqual(remembered('text 255'));
    expect(cache.get('text 256')).toBeUndefined();
  });

  it('forgets what nobody asked for while 512 others came', () => {
    const cache = cacheOf(256);
    for (let at = 0; at < 512; at += 1) {
      expect(cache.get('text 7')).toEqual(remembered('text 7'));
      cache.set(`other ${at}`, remembered(`other ${at}`));
    }
    expect(cache.get('text 8')).toBeUndefined();
    expect(cache.get('other 511')).toBeDefined();
  });
});
