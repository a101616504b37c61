/** One thing that is wrong with what the caller sent. */
export interface Violation {
  /** Name of the member of the request, for example `email`. */
  readonly field: string;
  /** What is allowed there, in a sentence. */
  readonly detail: string;
}

/** The caller's data breaks a rule; every broken rule is listed. */
export interface ValidationError {
  readonly kind: 'validation';
  readonly code: 'invalid_input';
  readonly message: string;
  readonly violations: readonly Violation[];
}

/** The caller is not who they say they are. Deliberately says no more than that. */
export interface AuthenticationError {
  readonly kind: 'authentication';
  readonly code: 'invalid_credentials';
  readonly message: string;
}

/** What the caller wants contradicts what is stored. */
export interface ConflictError {
  readonly kind: 'conflict';
  readonly code: 'email_exists';
  readonly message: string;
}

/** A provider did not give what was asked of it. */
export interface ExternalApiError {
  readonly kind: 'external_api';
  readonly code: 'schwab_api_failed';
  readonly message: string;
}

/** Every failure that this service expects; told apart by `kind`. */
export type DomainError = ValidationError | AuthenticationError | ConflictError | ExternalApiError;

/** A `ValidationError` that lists what is wrong. */
export function validationError(violations: readonly Violation[]): ValidationError {
  return { kind: 'validation', code: 'invalid_input', message: 'Invalid input', violations };
}
