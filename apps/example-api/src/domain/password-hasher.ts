/** The port to a slow, salted password hash. */
export interface PasswordHasher {
  /** Text to store in place of the password. */
  hash(password: string): Promise<string>;
  /** Takes as long without a stored hash, so that its time does not tell who has an account. */
  verify(password: string, storedHash: string | undefined): Promise<boolean>;
}
