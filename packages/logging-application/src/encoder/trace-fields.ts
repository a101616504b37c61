import type { TraceScope } from '@dashtam/logging-domain';
import type { TextScanner } from '../redaction/scan/text-scanner';
import { classify } from './char-class';
import { flatten } from './flatten';
import { quote } from './quote';

const TRACE_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** Whether a caller's trace id may be written as it is. */
export function isTraceId(value: unknown): value is string {
  return typeof value === 'string' && TRACE_ID.test(value);
}

/** `,"trace_id":"...","span_id":"..."` of a scope; written once and kept on the scope. */
export function scopeFragment(scope: TraceScope, scanner: TextScanner): string {
  scope.fragment ??= flatten(traceIdFragment(clean(scope.traceId, scanner)) + spanFragment(scope));
  return scope.fragment;
}

/** A caller can hand in a secret as its trace id. */
function clean(traceId: string, scanner: TextScanner): string {
  return scanner.scan(traceId, classify(traceId));
}

/** The field of one trace id. */
export function traceIdFragment(traceId: string): string {
  return `,"trace_id":${quote(traceId)}`;
}

function spanFragment({ spanId, traceFlags }: TraceScope): string {
  if (spanId === undefined) return '';
  const flags = (traceFlags ?? 0).toString(16).padStart(2, '0');
  return `,"span_id":"${spanId}","trace_flags":"${flags}"`;
}
