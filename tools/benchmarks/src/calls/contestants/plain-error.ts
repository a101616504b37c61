/** An error as an object that JSON can hold. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: PlainError;
  /** Makes it acceptable where a logger types its contexts as JSON. */
  readonly [property: string]: string | PlainError | undefined;
}

/** What applications write for loggers that leave errors to them. */
export function plainError({ name, message, stack = '', cause }: Error): PlainError {
  if (!(cause instanceof Error)) return { name, message, stack };
  return { name, message, stack, cause: plainError(cause) };
}
