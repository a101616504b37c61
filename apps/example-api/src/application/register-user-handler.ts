import type { LoggerProtocol } from '@dashtam/logging-domain';
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
  readonly logger: LoggerProtocol;
}

type RegistrationError = ValidationError | ConflictError;

/** The use case behind `POST /registrations`. Logs one line for each outcome. */
export class RegisterUserHandler {
  readonly #userService: Pick<UserService, 'createUser'>;
  readonly #logger: LoggerProtocol;

  constructor({ userService, logger }: RegisterUserDependencies) {
    this.#userService = userService;
    this.#logger = logger;
  }

  /** The new user's id. Rethrows what nobody expected, after logging it. */
  async handle(command: RegisterUser): Promise<Result<string, RegistrationError>> {
    const { email } = command;
    try {
      const registered = await this.#register(command);
      if (registered.ok) {
        this.#logger.info('User registered', { user_id: registered.value.id, email });
        return success(registered.value.id);
      }
      const { code, message } = registered.error;
      this.#logger.warning('User registration failed', {
        email,
        error_code: code,
        error_message: message,
      });
      return registered;
    } catch (error) {
      this.#logger.error('Unexpected error in user registration', { error, email });
      throw error;
    }
  }

  async #register(data: UserData): Promise<Result<User, RegistrationError>> {
    const validated = validateUserData(data);
    return validated.ok ? this.#userService.createUser(validated.value) : validated;
  }
}
