import { validationError, type ValidationError, type Violation } from '../domain/domain-error';
import { failure, success, type Result } from '../domain/result';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads members of a JSON body and remembers everything that is wrong with them. */
export class BodyReader {
  readonly #members: Readonly<Record<string, unknown>>;
  readonly #violations: Violation[] = [];

  constructor(body: unknown) {
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    this.#members = isObject ? (body as Record<string, unknown>) : {};
    if (!isObject) {
      this.#refuse('body', 'must be a JSON object, sent with content-type: application/json');
    }
  }

  /** A text of 1 to `maxCharacters` characters. */
  text(field: string, maxCharacters: number): string {
    const value = this.#members[field];
    if (typeof value !== 'string' || value.length === 0 || value.length > maxCharacters) {
      this.#refuse(field, `must be a text of 1 to ${maxCharacters} characters`);
      return '';
    }
    return value;
  }

  /** As `text`, but it may be left out. */
  optionalText(field: string, maxCharacters: number): string | undefined {
    return this.#members[field] === undefined ? undefined : this.text(field, maxCharacters);
  }

  /** A UUID in its usual form. */
  uuid(field: string): string {
    const value = this.#members[field];
    if (typeof value !== 'string' || !UUID.test(value)) {
      this.#refuse(field, 'must be a UUID');
      return '';
    }
    return value.toLowerCase();
  }

  /** `value`, unless something was wrong. */
  finish<T>(value: T): Result<T, ValidationError> {
    return this.#violations.length > 0
      ? failure(validationError(this.#violations))
      : success(value);
  }

  #refuse(field: string, detail: string): void {
    this.#violations.push({ field, detail });
  }
}
