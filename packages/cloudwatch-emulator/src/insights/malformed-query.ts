import { ApiError } from '../api-error';

/** The service's refusal of a query: what was seen, and where (character offsets). */
export function malformedQuery(problem: string, start: number, end: number): ApiError {
  const message = `${problem} at position ${start}`;
  return new ApiError('MalformedQueryException', message, 400, {
    queryCompileError: {
      message,
      location: { startCharOffset: start, endCharOffset: end },
    },
  });
}
