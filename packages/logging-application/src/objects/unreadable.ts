/** Stands for a value whose getter, `toJSON` or Proxy threw. */
export class Unreadable {
  readonly reason: string;

  constructor(thrown: unknown) {
    this.reason = reasonOf(thrown);
  }
}

/** Reads one property; caller code that throws costs that one value. */
export function readProperty(holder: object, key: string | number): unknown {
  try {
    return (holder as Record<string | number, unknown>)[key];
  } catch (thrown) {
    return new Unreadable(thrown);
  }
}

function reasonOf(thrown: unknown): string {
  try {
    if (typeof thrown === 'string') return thrown;
    const message = (thrown as { message?: unknown } | null | undefined)?.message;
    return typeof message === 'string' ? message : typeof thrown;
  } catch {
    return 'unknown';
  }
}
