import type { LoggerProtocol } from '@dashtam/logging-domain';
import { randomUUID } from 'node:crypto';
import type { ConflictError } from './domain-error';
import type { PasswordHasher } from './password-hasher';
import { failure, success, type Result } from './result';
import type { User } from './user';
import type { UserData } from './user-data';
import type { UserRepository } from './user-repository';

/** What a `UserService` works with. */
export interface UserServiceDependencies {
  readonly users: UserRepository;
  readonly passwords: PasswordHasher;
  readonly logger: LoggerProtocol;
}

/** Creates users and keeps their emails unique. */
export class UserService {
  readonly #users: UserRepository;
  readonly #passwords: PasswordHasher;
  readonly #logger: LoggerProtocol;

  constructor({ users, passwords, logger }: UserServiceDependencies) {
    this.#users = users;
    this.#passwords = passwords;
    this.#logger = logger;
  }

  /** Stores a new user; fails with `ConflictError` when the email is taken. */
  async createUser({ email, password }: UserData): Promise<Result<User, ConflictError>> {
    const passwordHash = password === undefined ? undefined : await this.#passwords.hash(password);
    const user: User = { id: randomUUID(), email, passwordHash };
    if (!(await this.#users.add(user))) {
      this.#logger.warning('Duplicate user email', { email });
      return failure({ kind: 'conflict', code: 'email_exists', message: 'Email already exists' });
    }
    this.#logger.info('User persisted', { user_id: user.id, email });
    return success(user);
  }
}
