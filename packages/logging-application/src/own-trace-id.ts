import { isTraceId } from './encoder/trace-fields';

/** The valid `trace_id` of a call's own context, read without running a getter. Never throws. */
export function ownTraceId(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null) return undefined;
  try {
    if (!Object.hasOwn(context, 'trace_id')) return undefined;
    const value: unknown = Object.getOwnPropertyDescriptor(context, 'trace_id')?.value;
    return isTraceId(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
