/** An error that the service answers with: a code, an HTTP status and a message. */
export class ApiError extends Error {
  /** The error's name on the wire, for example `InvalidParameterException`. */
  readonly code: string;
  /** The HTTP status that carries it. */
  readonly status: number;
  /** Further members of the error's body. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    status = 400,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** A parameter is not what the service accepts. */
export const invalidParameter = (message: string): ApiError =>
  new ApiError('InvalidParameterException', message);

/** A log group, stream or query is not there. */
export const resourceNotFound = (message: string): ApiError =>
  new ApiError('ResourceNotFoundException', message);

/** A log group or stream is already there. */
export const resourceAlreadyExists = (message: string): ApiError =>
  new ApiError('ResourceAlreadyExistsException', message);

/** The request body is not JSON, or a member has the wrong JSON type. */
export const serializationError = (message: string): ApiError =>
  new ApiError('SerializationException', message);
