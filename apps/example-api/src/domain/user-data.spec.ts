import { validateUserData } from './user-data';

const brokenFields = (email: string, password?: string): readonly string[] => {
  const validated = validateUserData({ email, password });
  return validated.ok ? [] : validated.error.violations.map(({ field }) => field);
};

describe('the rules for a new user', () => {
  it.each(['user@example.com', 'a.b+c@mail.example.co.uk', 'žofie@příklad.cz'])(
    'accept the address %s',
    (email) => {
      expect(brokenFields(email, 'SecurePass123!')).toEqual([]);
    },
  );

  it.each(['user', '@example.com', 'user@', 'user@example', 'a b@example.com', 'a\u0000@b.cz'])(
    'refuse the address %j',
    (email) => {
      expect(brokenFields(email, 'SecurePass123!')).toEqual(['email']);
    },
  );

  it('accept a password of 8 characters and refuse one of 7', () => {
    expect(brokenFields('user@example.com', '12345678')).toEqual([]);
    expect(brokenFields('user@example.com', '1234567')).toEqual(['password']);
  });

  it('let a user be created who has no password yet', () => {
    expect(brokenFields('user@example.com')).toEqual([]);
  });

  it('name every broken rule at once', () => {
    expect(brokenFields('user', 'short')).toEqual(['email', 'password']);
  });
});
