import { ScryptPasswordHasher } from './scrypt-password-hasher';

const CHEAP = { logN: 4, blockSize: 8, parallelization: 1 };

describe('a stored password hash', () => {
  const hasher = new ScryptPasswordHasher(CHEAP);

  it('verifies its password and no other', async () => {
    const stored = await hasher.hash('SecurePass123!');
    await expect(hasher.verify('SecurePass123!', stored)).resolves.toBe(true);
    await expect(hasher.verify('SecurePass123?', stored)).resolves.toBe(false);
  });

  it('does not contain the password, and differs for the same password', async () => {
    const [first, second] = await Promise.all([
      hasher.hash('SecurePass123!'),
      hasher.hash('SecurePass123!'),
    ]);
    expect(first).not.toContain('SecurePass123!');
    expect(first).not.toBe(second);
  });

  it('tells the cost that OWASP recommends, unless told otherwise', async () => {
    await expect(new ScryptPasswordHasher().hash('SecurePass123!')).resolves.toMatch(
      /^\$scrypt\$ln=15,r=8,p=3\$/,
    );
  });

  it('verifies at the cost it was made with after the default has changed', async () => {
    const stored = await new ScryptPasswordHasher({ ...CHEAP, logN: 5 }).hash('SecurePass123!');
    await expect(hasher.verify('SecurePass123!', stored)).resolves.toBe(true);
  });

  it.each([undefined, '', 'SecurePass123!', '$scrypt$ln=4,r=8,p=1$AA==$AA=='])(
    'that is %j verifies nothing',
    async (stored) => {
      await expect(hasher.verify('SecurePass123!', stored)).resolves.toBe(false);
    },
  );

  it('matches however the same characters were composed', async () => {
    const stored = await hasher.hash('caf\u00e9-and-more');
    await expect(hasher.verify('cafe\u0301-and-more', stored)).resolves.toBe(true);
  });

  it('rejects when the cost is impossible', async () => {
    const broken = new ScryptPasswordHasher({ ...CHEAP, logN: 0 });
    await expect(broken.hash('SecurePass123!')).rejects.toThrow();
  });
});
