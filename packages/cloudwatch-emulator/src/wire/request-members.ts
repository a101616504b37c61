import { invalidParameter, serializationError } from '../api-error';
import type { NumberRule, StringRule } from '../limits/member-rules';

/** A request body that was parsed from JSON and is an object. */
export type RequestBody = Readonly<Record<string, unknown>>;

/**
 * Reads the members of one request and collects what is wrong with them, in the service's words.
 * Call `settle` after the last member: it throws one InvalidParameterException that lists them all.
 */
export class RequestMembers {
  readonly #body: RequestBody;
  readonly #violations: string[] = [];

  constructor(body: RequestBody) {
    this.#body = body;
  }

  /** A string that may be absent. */
  optionalString(member: string, rule: StringRule): string | undefined {
    const value = this.#body[member] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw wrongType(member, value, 'a string');
    this.#checkString(member, value, rule);
    return value;
  }

  /** A string that must be there; the empty string stands in until `settle` throws. */
  string(member: string, rule: StringRule): string {
    const value = this.optionalString(member, rule);
    if (value === undefined) this.missing(member);
    return value ?? '';
  }

  /** A list of strings that may be absent. */
  optionalStrings(
    member: string,
    rule: StringRule,
    count: NumberRule,
  ): readonly string[] | undefined {
    const value = this.#body[member] ?? undefined;
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw wrongType(member, value, 'a list');
    this.#checkLength(member, `[${value.join(', ')}]`, value.length, count.min, count.max);
    return value.map((item: unknown, index) => {
      const where = `${member}.${index + 1}.member`;
      if (typeof item !== 'string') throw wrongType(where, item, 'a string');
      this.#checkString(where, item, rule);
      return item;
    });
  }

  /** A whole number that may be absent. */
  optionalInteger(member: string, rule: NumberRule = {}): number | undefined {
    const value = this.#body[member] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw wrongType(member, value, 'a whole number');
    }
    if (rule.min !== undefined && value < rule.min) {
      this.violation(member, value, `Member must have value greater than or equal to ${rule.min}`);
    }
    if (rule.max !== undefined && value > rule.max) {
      this.violation(member, value, `Member must have value less than or equal to ${rule.max}`);
    }
    return value;
  }

  /** A whole number that must be there; 0 stands in until `settle` throws. */
  integer(member: string, rule: NumberRule = {}): number {
    const value = this.optionalInteger(member, rule);
    if (value === undefined) this.missing(member);
    return value ?? 0;
  }

  /** A boolean that may be absent. */
  optionalBoolean(member: string): boolean | undefined {
    const value = this.#body[member] ?? undefined;
    if (value !== undefined && typeof value !== 'boolean') {
      throw wrongType(member, value, 'a boolean');
    }
    return value;
  }

  /** Notes that a member is absent that must be there. */
  missing(member: string): void {
    this.#violations.push(
      `Value null at '${member}' failed to satisfy constraint: Member must not be null`,
    );
  }

  /** Notes that a member has a value that the service refuses. */
  violation(member: string, value: string | number, constraint: string): void {
    this.#violations.push(
      `Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`,
    );
  }

  /** Throws an InvalidParameterException if anything was noted. */
  settle(): void {
    const count = this.#violations.length;
    if (count === 0) return;
    const noun = count === 1 ? 'error' : 'errors';
    throw invalidParameter(`${count} validation ${noun} detected: ${this.#violations.join('; ')}`);
  }

  #checkString(member: string, value: string, rule: StringRule): void {
    this.#checkLength(member, value, value.length, rule.minLength, rule.maxLength);
    if (rule.pattern !== undefined && value !== '' && !rule.pattern.test(value)) {
      const pattern = rule.pattern.source.replace(/^\^|\$$/g, '');
      this.violation(member, value, `Member must satisfy regular expression pattern: ${pattern}`);
    }
  }

  #checkLength(member: string, shown: string, length: number, min?: number, max?: number): void {
    if (min !== undefined && length < min) {
      this.violation(member, shown, `Member must have length greater than or equal to ${min}`);
    }
    if (max !== undefined && length > max) {
      this.violation(member, shown, `Member must have length less than or equal to ${max}`);
    }
  }
}

function wrongType(member: string, value: unknown, expected: string): Error {
  const seen = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  return serializationError(`${member} is ${seen}, expected ${expected}`);
}
