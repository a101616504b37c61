import type { User } from './user';

/** The port to where users are kept. */
export interface UserRepository {
  /** Stores a user; false, and nothing is stored, when the email is taken. One atomic step. */
  add(user: User): Promise<boolean>;
  /** The user with that email, whatever its case. */
  findByEmail(email: string): Promise<User | undefined>;
}
