import { ApiError } from '../api-error';

/** What goes back to the client. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** The error's code, where it is an error of the service. */
  readonly errorCode?: string;
}

const AWS_JSON = 'application/x-amz-json-1.1';

/** The answer of a call that succeeded; no output gives an empty body. */
export function successAnswer(output: object | undefined): Answer {
  const body = output === undefined ? '' : JSON.stringify(output);
  return { status: 200, contentType: AWS_JSON, body };
}

/** The answer of a call that the service refuses. What is no ApiError is InternalFailure, 500. */
export function errorAnswer(error: unknown): Answer {
  const { code, status, message, details } =
    error instanceof ApiError ? error : new ApiError('InternalFailure', String(error), 500);
  const body = JSON.stringify({ __type: code, message, ...details });
  return { status, contentType: AWS_JSON, body, errorCode: code };
}
