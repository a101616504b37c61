import { userInput } from './user-input';

describe('userInput', () => {
  it('keeps short text and tells its length', () => {
    expect(userInput('query', 'shoes')).toEqual({ query: 'shoes', query_length: 5 });
  });

  it('keeps at most 100 characters and tells the length that was seen', () => {
    const { query, query_length } = userInput('query', 'a'.repeat(250));
    expect(query).toBe('a'.repeat(100));
    expect(query_length).toBe(250);
  });

  it('cuts between characters, never through one', () => {
    expect(userInput('name', `${'a'.repeat(99)}😀b`).name).toBe('a'.repeat(99));
    expect(userInput('name', `${'a'.repeat(98)}😀b`).name).toBe(`${'a'.repeat(98)}😀`);
  });

  it('removes every kind of line break', () => {
    expect(userInput('name', 'a\r\nb\u0085c\u2028d\u2029e').name).toBe('abcde');
  });
});
