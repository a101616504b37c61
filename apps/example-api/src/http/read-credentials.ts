import type { ValidationError } from '../domain/domain-error';
import type { Result } from '../domain/result';
import type { UserData } from '../domain/user-data';
import { BodyReader } from './body-reader';

/** Longest address that mail can be sent to; RFC 5321 section 4.5.3.1.3, less its brackets. */
const MAX_EMAIL_CHARACTERS = 254;

/** Keeps the cost of hashing bounded; far above any password manager's longest. */
const MAX_PASSWORD_CHARACTERS = 1_024;

/** An email and the password that belongs to it. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Email and password, both required. */
export function readCredentials(body: unknown): Result<Credentials, ValidationError> {
  const reader = new BodyReader(body);
  const email = reader.text('email', MAX_EMAIL_CHARACTERS);
  const password = reader.text('password', MAX_PASSWORD_CHARACTERS);
  return reader.finish({ email, password });
}

/** Email and, unless the user is not to sign in yet, password. */
export function readUserData(body: unknown): Result<UserData, ValidationError> {
  const reader = new BodyReader(body);
  const email = reader.text('email', MAX_EMAIL_CHARACTERS);
  const password = reader.optionalText('password', MAX_PASSWORD_CHARACTERS);
  return reader.finish({ email, password });
}
