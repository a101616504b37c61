import type { LoggerProtocol } from '@dashtam/logging-domain';
import type { AppEvents } from '../domain/app-events';
import type { AuthenticationError } from '../domain/domain-error';
import type { PasswordHasher } from '../domain/password-hasher';
import { failure, success, type Result } from '../domain/result';
import type { User } from '../domain/user';
import type { UserRepository } from '../domain/user-repository';

/** What an `AuthService` works with. */
export interface AuthDependencies {
  readonly users: Pick<UserRepository, 'findByEmail'>;
  readonly passwords: Pick<PasswordHasher, 'verify'>;
  readonly events: AppEvents;
  readonly logger: LoggerProtocol;
}

/** The use case behind `POST /sessions`. No line carries the password or its hash. */
export class AuthService {
  readonly #users: Pick<UserRepository, 'findByEmail'>;
  readonly #passwords: Pick<PasswordHasher, 'verify'>;
  readonly #events: AppEvents;
  readonly #logger: LoggerProtocol;

  constructor({ users, passwords, events, logger }: AuthDependencies) {
    this.#users = users;
    this.#passwords = passwords;
    this.#events = events;
    this.#logger = logger;
  }

  /** The user whom email and password belong to. */
  async authenticateUser(
    email: string,
    password: string,
  ): Promise<Result<User, AuthenticationError>> {
    const events = this.#events;
    void events.publish(events.create('UserLoginAttempted', { email }));
    this.#logger.debug('Authentication attempt', { email });
    const user = await this.#users.findByEmail(email);
    const verified = await this.#passwords.verify(password, user?.passwordHash);
    if (user === undefined || !verified) {
      const reason = 'invalid_credentials';
      this.#logger.warning('Authentication failed', { email, reason });
      void events.publish(events.create('UserLoginFailed', { email, reason, user_id: user?.id }));
      return failure({
        kind: 'authentication',
        code: reason,
        message: 'Invalid credentials',
      });
    }
    this.#logger.info('User authenticated', { user_id: user.id, email });
    void events.publish(events.create('UserLoginSucceeded', { user_id: user.id, email }));
    return success(user);
  }
}
