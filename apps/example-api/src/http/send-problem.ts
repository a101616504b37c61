import type { Request, Response } from 'express';
import { STATUS_CODES } from 'node:http';
import type { DomainError, ValidationError } from '../domain/domain-error';

const STATUS: Readonly<Record<DomainError['kind'], number>> = {
  validation: 400,
  authentication: 401,
  conflict: 409,
  external_api: 502,
};

/** Answers an expected failure as problem details (RFC 9457), with the trace id to quote. */
export function sendProblem(response: Response, error: DomainError, traceId: string): void {
  const status = STATUS[error.kind];
  response
    .status(status)
    .type('application/problem+json')
    .json({
      type: 'about:blank',
      title: STATUS_CODES[status],
      status,
      detail: error.message,
      error_code: error.code,
      ...(error.kind === 'validation' ? { errors: error.violations } : {}),
      trace_id: traceId,
    });
}

/** Answers a body that cannot be read, and tells the operator what was wrong with it. */
export function refuseBody(
  request: Request,
  response: Response,
  error: ValidationError,
  traceId: string,
): void {
  const { code, message, violations } = error;
  request.log.warning('Request body refused', {
    error_code: code,
    error_message: message,
    violations,
  });
  sendProblem(response, error, traceId);
}
