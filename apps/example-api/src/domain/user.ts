/** Someone who has an account with this service. */
export interface User {
  /** A UUID. */
  readonly id: string;
  /** As the user wrote it; compared without regard to case. */
  readonly email: string;
  /** What `PasswordHasher.hash` gave; undefined for a user who cannot sign in yet. */
  readonly passwordHash: string | undefined;
}
