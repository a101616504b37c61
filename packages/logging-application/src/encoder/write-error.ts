import { errorCauses } from '../objects/error-causes';
import { errorParts, type ErrorParts } from '../objects/error-parts';
import { errorProperties } from './error-properties';
import type { ValueWriter } from './value-writer';

/** An error under any key: `{ type, message, code, stack, properties, causes }`. */
export function writeError(writer: ValueWriter, error: object): string {
  const own = errorProperties(writer, error);
  const causes = writeCauses(writer, error);
  return (
    shape(writer, error, errorParts(error)).slice(0, -1) +
    (own === '' ? '' : `,"properties":${own}`) +
    (causes === '' ? '}' : `,"causes":${causes}}`)
  );
}

/** The causes of an error as a JSON array; empty where there are none. */
export function writeCauses(writer: ValueWriter, error: unknown): string {
  const causes = errorCauses(error, writer.limits.causes);
  if (causes.length === 0) return '';
  return `[${causes.map((cause) => shape(writer, cause, errorParts(cause))).join(',')}]`;
}

/** The text of an error's message. Only objects may lack one; such an object shows its content. */
export function messageText(writer: ValueWriter, thrown: unknown, parts: ErrorParts): string {
  if (parts.message !== undefined) return writer.errorText(parts.message);
  const { budget, limits } = writer;
  return writer.text(budget.within(limits.stringChars, () => writer.container(thrown as object)));
}

function shape(writer: ValueWriter, thrown: unknown, parts: ErrorParts): string {
  let text = `{"type":${writer.errorText(parts.type)},"message":${messageText(writer, thrown, parts)}`;
  if (parts.code !== undefined) text += `,"code":${writer.value(parts.code)}`;
  if (parts.stack !== undefined) {
    text += `,"stack":${writer.stack(parts.stack)}`;
  }
  return `${text}}`;
}
