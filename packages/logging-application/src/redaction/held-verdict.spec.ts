import { encodeValue } from '../../test/encode';

const SECRET = 'hunter2';

describe('a member is secret by the object around it', () => {
  it.each([
    [{ kty: 'RSA', n: 'x', e: 'AQAB', d: '*', p: '*', q: '*', dp: '*', dq: '*', qi: '*' }],
    [{ kty: 'EC', crv: 'P-256', x: 'x', d: '*' }],
    [{ kty: 'OKP', crv: 'Ed25519', x: 'x', d: '*' }],
    [{ kty: 'RSA', oth: '*' }],
    [{ name: 'HELLO', args: '*' }],
    [{ keys: [{ kty: 'oct', alg: 'HS256', k: '*' }] }],
    [{ kind: 'Secret', metadata: { name: 'db' }, data: '*', stringData: '*' }],
    [{ name: 'auth', args: '*' }],
    [{ command: { name: 'AUTH', args: '*' } }],
  ])('%j', (value) => {
    const json = JSON.stringify(value);
    expect(encodeValue(JSON.parse(json.replaceAll('*', SECRET)))).toEqual(
      JSON.parse(json.replaceAll('*', '[REDACTED]')),
    );
  });

  it.each([
    [{ d: 'x', p: 5, q: 'search', k: 'v' }],
    [{ kty: 'x', d: 'x' }],
    [{ kind: 'ConfigMap', data: { level: 'info' } }],
    [{ kind: 'Secret', metadata: { name: 'db' } }],
    [{ name: 'get', args: ['user:42'] }],
    [{ name: 'authorize', args: ['user:42'] }],
    [{ name: 'preauth', args: ['user:42'] }],
  ])('unlike %j', (value) => {
    expect(encodeValue(value)).toEqual(value);
  });

  it('in a Map too', () => {
    expect(encodeValue(new Map(Object.entries({ kty: 'oct', k: SECRET })))).toEqual({
      kty: 'oct',
      k: '[REDACTED]',
    });
  });

  it('unless the object does not tell what it is', () => {
    const handler = {
      getOwnPropertyDescriptor: (target: object, name: PropertyKey) => {
        if (name === 'kty') throw new Error('no');
        return Object.getOwnPropertyDescriptor(target, name);
      },
    };
    expect(encodeValue(new Proxy({ d: 'x' }, handler))).toEqual({ d: 'x' });
  });
});
