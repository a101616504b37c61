import { InMemoryUserRepository } from './in-memory-user-repository';

const USER = { id: '1', email: 'User@Example.com', passwordHash: undefined };

describe('the in-memory user repository', () => {
  it('finds a user whatever the case of the email', async () => {
    const users = new InMemoryUserRepository();
    await users.add(USER);
    await expect(users.findByEmail('user@example.COM')).resolves.toEqual(USER);
    await expect(users.findByEmail('other@example.com')).resolves.toBeUndefined();
  });

  it('takes one of two users who want the same email at the same time', async () => {
    const users = new InMemoryUserRepository();
    const taken = await Promise.all([
      users.add(USER),
      users.add({ ...USER, id: '2', email: 'user@example.com' }),
    ]);
    expect(taken).toEqual([true, false]);
    await expect(users.findByEmail(USER.email)).resolves.toHaveProperty('id', '1');
  });
});
