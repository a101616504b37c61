/** The outcome of an operation whose failures are expected: a value, or an error to deal with. */
export type Result<T, E> = Success<T> | Failure<E>;

/** The operation did what it promises. */
export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

/** The operation failed in a way that its caller is meant to handle. */
export interface Failure<E> {
  readonly ok: false;
  readonly error: E;
}

/** A successful outcome with its value. */
export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}

/** An expected failure with its reason. */
export function failure<E>(error: E): Failure<E> {
  return { ok: false, error };
}
