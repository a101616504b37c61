/** The answer that an error asks for. */
export interface ErrorStatus {
  /** 400 to 599. */
  readonly status: number;
  /** Headers that belong to the status, such as `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;
}

const UNEXPECTED: ErrorStatus = { status: 500, headers: {} };

/**
 * What `error.status` or `error.statusCode` asks for, with `error.headers`, as Express and
 * http-errors use them; 500 for everything else that was thrown. Never throws.
 */
export function errorStatus(error: unknown): ErrorStatus {
  if (typeof error !== 'object' || error === null) return UNEXPECTED;
  try {
    const { status, statusCode, headers } = error as Readonly<Record<string, unknown>>;
    const asked = [status, statusCode].find(isErrorStatus);
    return asked === undefined ? UNEXPECTED : { status: asked, headers: textHeaders(headers) };
  } catch {
    return UNEXPECTED;
  }
}

function isErrorStatus(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 400 && (value as number) <= 599;
}

function textHeaders(headers: unknown): Record<string, string> {
  const entries = Object.entries(headers ?? {}) as [string, unknown][];
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, `${value}`]] : [],
    ),
  );
}
