import { encodeValue } from '../../test/encode';

describe('an object that names a secret and holds it beside', () => {
  it.each([
    'name',
    'Name',
    'key',
    'Key',
    'header',
    'field',
    'label',
    'param',
    'parameter',
    'variable',
    'property',
    'path',
    'k',
  ])('may name it by %s', (member) => {
    expect(encodeValue({ [member]: 'password', value: 'hunter2' })).toEqual({
      [member]: 'password',
      value: '[REDACTED]',
    });
    expect(encodeValue({ [member]: 'username', value: 'ada' })).toEqual({
      [member]: 'username',
      value: 'ada',
    });
  });

  it.each(['value', 'Value', 'val', 'v', 'values', 'data', 'content'])(
    'may hold it as %s',
    (member) => {
      expect(encodeValue({ name: 'password', [member]: 'hunter2' })).toEqual({
        name: 'password',
        [member]: '[REDACTED]',
      });
      expect(encodeValue({ name: 'username', [member]: 'ada' })).toEqual({
        name: 'username',
        [member]: 'ada',
      });
    },
  );

  it('may be a Map', () => {
    const pair = (name: string) =>
      new Map([
        ['name', name],
        ['value', 'hunter2'],
        ['password', 'x'],
        ['note', 'y'],
      ]);
    const rest = { password: '[REDACTED]', note: 'y' };
    expect(encodeValue(pair('token'))).toEqual({ name: 'token', value: '[REDACTED]', ...rest });
    const keyed = { key: 'token', value: 'hunter2' };
    const hidden = { key: 'token', value: '[REDACTED]' };
    expect(encodeValue(new Map(Object.entries(keyed)))).toEqual(hidden);
    expect(encodeValue(pair('user'))).toEqual({ name: 'user', value: 'hunter2', ...rest });
  });

  it('may have two names', () => {
    expect(encodeValue({ name: 'header', key: 'Authorization', value: 'hunter2' })).toMatchObject({
      value: '[REDACTED]',
    });
  });

  it('may have a long name', () => {
    const name = `${'x'.repeat(119)}.password`;
    expect(encodeValue({ name, value: 'hunter2' })).toEqual({ name, value: '[REDACTED]' });
  });

  it('keeps every other member', () => {
    const other = { name: 'password', note: 'hunter2', id: 5, valued: 'y' };
    expect(encodeValue(other)).toEqual(other);
    expect(encodeValue({ title: 'password', value: 'x' })).toEqual({
      title: 'password',
      value: 'x',
    });
  });
});
