import type { LoggerProtocol } from '@dashtam/logging-domain';
import type { ConflictError, ValidationError } from '../domain/domain-error';
import { failure, success, type Result } from '../domain/result';
import { validateUserData, type UserData } from '../domain/user-data';
import type { UserService } from '../domain/user-service';

/** What a `CreateUserHandler` works with. */
export interface CreateUserDependencies {
  readonly userService: Pick<UserService, 'createUser'>;
  readonly logger: LoggerProtocol;
}

/** The use case behind `POST /users`: validate, then create. */
export class CreateUserHandler {
  readonly #userService: Pick<UserService, 'createUser'>;
  readonly #logger: LoggerProtocol;

  constructor({ userService, logger }: CreateUserDependencies) {
    this.#userService = userService;
    this.#logger = logger;
  }

  /** The new user's id. */
  async handle(command: UserData): Promise<Result<string, ValidationError | ConflictError>> {
    const { email } = command;
    this.#logger.debug('Validating user data', { email });
    const validated = validateUserData(command);
    if (!validated.ok) {
      const { code, message, violations } = validated.error;
      this.#logger.warning('User data invalid', {
        email,
        error_code: code,
        error_message: message,
        violations,
      });
      return failure(validated.error);
    }
    this.#logger.info('User data validated', { email });
    const created = await this.#userService.createUser(validated.value);
    return created.ok ? success(created.value.id) : created;
  }
}
