import { createTraceScope, type TraceContext, type TraceScope } from '@dashtam/logging-domain';
import { NOTHING_BOUND, type BoundContext } from '../src/encoder/bound-context';
import { RecordEncoder, type EncodingOptions } from '../src/record/record-encoder';

export const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
export const TIME_MS = Date.UTC(2025, 10, 13, 19, 0, 0, 123);

export function fixedTrace(scope: TraceScope = createTraceScope(TRACE_ID)): TraceContext {
  return { current: () => scope } as TraceContext;
}

export function createEncoder(options?: EncodingOptions, scope?: TraceScope): RecordEncoder {
  return new RecordEncoder(fixedTrace(scope), options);
}

/** The line of one info call. */
export function encodeLine(
  context?: object,
  options?: EncodingOptions,
  bound: BoundContext = NOTHING_BOUND,
  encoder = createEncoder(options),
): string {
  return encoder.encode('info', TIME_MS, 'Message', bound, context, 1).line;
}

/** The parsed fields of one info call. */
export function encode(context?: object, options?: EncodingOptions): Record<string, unknown> {
  return JSON.parse(encodeLine(context, options)) as Record<string, unknown>;
}

/** What a value becomes under an innocent key. */
export function encodeValue(value: unknown, options?: EncodingOptions): unknown {
  return encode({ field: value }, options)['field'];
}
