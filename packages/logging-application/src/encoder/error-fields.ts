import { errorParts } from '../objects/error-parts';
import { errorProperties } from './error-properties';
import type { ValueWriter } from './value-writer';
import { messageText, writeCauses } from './write-error';

/** The fields that a context's `error` gives, as JSON texts; empty where there is none. */
export class ErrorFields {
  /** An `error` was given. */
  present = false;
  type = '';
  message = '';
  code = '';
  stack = '';
  causes = '';
  properties = '';

  /** There is something to write: an error, or a code that came with an `error` of undefined. */
  get any(): boolean {
    return this.present || this.code !== '';
  }

  clear(): void {
    if (this.any) {
      this.present = false;
      this.type = this.message = this.code = this.stack = this.causes = this.properties = '';
    }
  }

  /** Reads any thrown value. A code that the caller gave beats the error's own. */
  read(writer: ValueWriter, thrown: unknown): void {
    this.present = true;
    const parts = errorParts(thrown);
    this.type = writer.errorText(parts.type);
    this.message = messageText(writer, thrown, parts);
    if (parts.code !== undefined && this.code === '') this.code = writer.value(parts.code);
    if (typeof thrown !== 'object' || thrown === null) return;
    if (parts.stack !== undefined) this.stack = writer.stack(parts.stack);
    this.causes = writeCauses(writer, thrown);
    if (parts.message !== undefined) this.properties = errorProperties(writer, thrown);
  }

  /** Stands before the call's fields. */
  head(): string {
    return (
      named('error_type', this.type) +
      named('error_message', this.message) +
      named('error_code', this.code)
    );
  }

  /** Stands after the call's fields. */
  tail(): string {
    return (
      named('error_stack', this.stack) +
      named('error_causes', this.causes) +
      named('error_properties', this.properties)
    );
  }

  /** Every field by name, in the order of a line. */
  entries(): (readonly [name: string, text: string])[] {
    const all = [
      ['error_type', this.type],
      ['error_message', this.message],
      ['error_code', this.code],
      ['error_stack', this.stack],
      ['error_causes', this.causes],
      ['error_properties', this.properties],
    ] as const;
    return all.filter(([, text]) => text !== '');
  }
}

function named(name: string, text: string): string {
  return text === '' ? '' : `,"${name}":${text}`;
}
