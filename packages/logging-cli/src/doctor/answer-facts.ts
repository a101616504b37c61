import { internalDetailIn } from './internal-detail';

/** What the application answered to one request. */
export interface AnswerFacts {
  readonly url: string;
  readonly status: number;
  /** The `X-Trace-Id` header; undefined when it has none. */
  readonly traceId: string | undefined;
  /** What internal detail the body of an error tells, in words; undefined when it tells none. */
  readonly detail: string | undefined;
}

const DEADLINE_MS = 5_000;
const FIRST_ERROR = 400;

/** Asks the application; a sentence that says why where it does not answer. */
export async function gatherAnswerFacts(url: string): Promise<AnswerFacts | string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
    const body = await response.text();
    const isError = response.status >= FIRST_ERROR;
    return {
      url,
      status: response.status,
      traceId: response.headers.get('x-trace-id') ?? undefined,
      detail: isError ? internalDetailIn(body.replaceAll('\\n', '\n')) : undefined,
    };
  } catch (error) {
    return `${url} does not answer: ${(error as Error).message}`;
  }
}
