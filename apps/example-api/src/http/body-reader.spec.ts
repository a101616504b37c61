import { BodyReader } from './body-reader';
import { readCredentials, readUserData } from './read-credentials';

const ID = '123e4567-e89b-12d3-a456-426614174000';

describe('reading a request body', () => {
  it('gives the members that were asked for and ignores the rest', () => {
    expect(readCredentials({ email: 'a@b.cz', password: 'SecurePass123!', admin: true })).toEqual({
      ok: true,
      value: { email: 'a@b.cz', password: 'SecurePass123!' },
    });
  });

  it('lets a new user come without a password', () => {
    expect(readUserData({ email: 'a@b.cz' })).toEqual({
      ok: true,
      value: { email: 'a@b.cz', password: undefined },
    });
  });

  it.each([
    ['missing', {}],
    ['of another type', { email: 7, password: null }],
    ['empty', { email: '', password: '' }],
    ['too long', { email: 'e'.repeat(255), password: 'p'.repeat(1025) }],
  ])('says what is allowed when members are %s', (_, body) => {
    expect(readCredentials(body)).toMatchObject({
      ok: false,
      error: {
        code: 'invalid_input',
        violations: [
          { field: 'email', detail: 'must be a text of 1 to 254 characters' },
          { field: 'password', detail: 'must be a text of 1 to 1024 characters' },
        ],
      },
    });
  });

  it.each([undefined, null, 'text', [], 7])('refuses the body %j', (body) => {
    expect(new BodyReader(body).finish(undefined)).toMatchObject({
      ok: false,
      error: { violations: [{ field: 'body' }] },
    });
  });

  it.each([ID, ID.toUpperCase()])('takes the UUID %s', (id) => {
    const reader = new BodyReader({ user_id: id });
    expect(reader.finish(reader.uuid('user_id'))).toEqual({ ok: true, value: ID });
  });

  it.each([undefined, 7, '', 'x', `${ID}0`])('refuses %j as a UUID', (id) => {
    const reader = new BodyReader({ user_id: id });
    expect(reader.finish(reader.uuid('user_id'))).toMatchObject({
      ok: false,
      error: { violations: [{ field: 'user_id', detail: 'must be a UUID' }] },
    });
  });
});
