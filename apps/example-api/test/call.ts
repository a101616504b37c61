/** An answer of the service. */
export interface Answer {
  readonly status: number;
  readonly traceId: string;
  readonly contentType: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Sends JSON, or with no body a GET. */
export async function call(url: string, body?: unknown): Promise<Answer> {
  return send(
    url,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
}

/** Sends anything. */
export async function send(url: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(15_000) });
  const text = await response.text();
  return {
    status: response.status,
    traceId: response.headers.get('x-trace-id') ?? '',
    contentType: response.headers.get('content-type') ?? '',
    body: JSON.parse(text) as Answer['body'],
    text,
  };
}
