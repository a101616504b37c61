import { validationError, type ValidationError, type Violation } from './domain-error';
import { failure, success, type Result } from './result';

/** What a new user tells about themselves. */
export interface UserData {
  readonly email: string;
  /** Undefined for a user who is created by someone else and cannot sign in yet. */
  readonly password: string | undefined;
}

/** Fewest characters of a password. Source: NIST SP 800-63B revision 3, section 5.1.1.2. */
const MIN_PASSWORD_CHARACTERS = 8;

/** Something, an @, and a domain with a dot. Only a message that arrives proves more. */
const EMAIL_SHAPE = /^[^\s\p{C}@]{1,64}@[^\s\p{C}@.]{1,63}(\.[^\s\p{C}@.]{1,63}){1,8}$/u;

/** The business rules for a new user; the error lists every rule that is broken. */
export function validateUserData(data: UserData): Result<UserData, ValidationError> {
  const violations: Violation[] = [];
  if (!EMAIL_SHAPE.test(data.email)) {
    violations.push({ field: 'email', detail: 'must look like name@example.com' });
  }
  if (data.password !== undefined && data.password.length < MIN_PASSWORD_CHARACTERS) {
    violations.push({
      field: 'password',
      detail: `must have at least ${MIN_PASSWORD_CHARACTERS} characters`,
    });
  }
  return violations.length > 0 ? failure(validationError(violations)) : success(data);
}
