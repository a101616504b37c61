import type { LoggerProtocol } from '@dashtam/logging-domain';
import { randomBytes } from 'node:crypto';
import type { AppEvents } from '../domain/app-events';
import type { ConflictError, ValidationError } from '../domain/domain-error';
import { success, type Result } from '../domain/result';
import type { User } from '../domain/user';
import { validateUserData, type UserData } from '../domain/user-data';
import type { UserService } from '../domain/user-service';

/** A person registers themselves, with the password they will sign in with. */
export interface RegisterUser {
  readonly email: string;
  readonly password: string;
}

/** What a `RegisterUserHandler` works with. */
export interface RegisterUserDependencies {
  readonly userService: Pick<UserService, 'createUser'>;
  readonly events: AppEvents;
  readonly logger: LoggerProtocol;
}

/** Of the token that proves that an address is the user's; only its mail may carry it. */
const TOKEN_BYTES = 32;

type RegistrationError = ValidationError | ConflictError;

/** The use case behind `POST /registrations`. Logs one line for each outcome. */
export class RegisterUserHandler {
  readonly #userService: Pick<UserService, 'createUser'>;
  readonly #events: AppEvents;
  readonly #logger: LoggerProtocol;

  constructor({ userService, events, logger }: RegisterUserDependencies) {
    this.#userService = userService;
    this.#events = events;
    this.#logger = logger;
  }

  /** The new user's id. Rethrows what nobody expected, after logging it. */
  async handle(command: RegisterUser): Promise<Result<string, RegistrationError>> {
    const { email } = command;
    const events = this.#events;
    void events.publish(events.create('UserRegistrationAttempted', { email }));
    try {
      const registered = await this.#register(command);
      if (registered.ok) {
        const { id } = registered.value;
        this.#logger.info('User registered', { user_id: id, email });
        void events.publish(
          events.create('UserRegistrationSucceeded', {
            user_id: id,
            email,
            verification_token: randomBytes(TOKEN_BYTES).toString('base64url'),
          }),
        );
        return success(id);
      }
      const { code, message } = registered.error;
      this.#logger.warning('User registration failed', {
        email,
        error_code: code,
        error_message: message,
      });
      void events.publish(events.create('UserRegistrationFailed', { email, reason: code }));
      return registered;
    } catch (error) {
      this.#logger.error('Unexpected error in user registration', { error, email });
      void events.publish(
        events.create('UserRegistrationFailed', { email, reason: 'unexpected_error' }),
      );
      throw error;
    }
  }

  async #register(data: UserData): Promise<Result<User, RegistrationError>> {
    const validated = validateUserData(data);
    return validated.ok ? this.#userService.createUser(validated.value) : validated;
  }
}
