/** What Node's streams and sockets say when the other side goes away in the middle of an answer. */
const ABORTED: ReadonlySet<unknown> = new Set([
  'ABORT_ERR',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** True for an error that only says that a connection was lost. Never throws. */
export function isAborted(error: unknown): boolean {
  try {
    return ABORTED.has((error as { readonly code?: unknown } | null | undefined)?.code);
  } catch {
    return false;
  }
}
