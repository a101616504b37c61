import type { User } from '../domain/user';
import type { UserRepository } from '../domain/user-repository';

/** Keeps users for as long as the process lives. */
export class InMemoryUserRepository implements UserRepository {
  readonly #byEmail = new Map<string, User>();

  add(user: User): Promise<boolean> {
    const key = user.email.toLowerCase();
    const free = !this.#byEmail.has(key);
    if (free) {
      this.#byEmail.set(key, user);
    }
    return Promise.resolve(free);
  }

  findByEmail(email: string): Promise<User | undefined> {
    return Promise.resolve(this.#byEmail.get(email.toLowerCase()));
  }
}
