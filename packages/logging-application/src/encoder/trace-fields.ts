import type { TraceScope } from '@dashtam/logging-domain';
import type { TextScanner } from '../redaction/scan/text-scanner';
import { classify } from '../text/char-class';
import { flatten } from '../text/flatten';
import { quote } from '../text/quote';

const TRACE_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** Whether a caller's trace id may be written as it is. */
export function isTraceId(value: unknown): value is string {
  return typeof value === 'string' && TRACE_ID.test(value);
}

/** `,"trace_id":"...","span_id":"..."` of a scope, which end a line; kept for its scanner. */
export function scopeEnd(scope: TraceScope, scanner: TextScanner): string {
  const { fragment } = scope;
  if (fragment !== undefined && scope.fragmentOwner === scanner) return fragment;
  scope.fragmentOwner = scanner;
  return (scope.fragment = flatten(
    `${traceIdFragment(clean(scope.traceId, scanner))}${spanFragment(scope)}}\n`,
  ));
}

/** The end of a line of one trace id that is not the scope's, or without its span. */
export function traceIdEnd(traceId: string): string {
  return `${traceIdFragment(traceId)}}\n`;
}

/** A caller can hand in a secret as its trace id. */
function clean(traceId: string, scanner: TextScanner): string {
  return scanner.scan(traceId, classify(traceId));
}

function traceIdFragment(traceId: string): string {
  return `,"trace_id":${quote(traceId)}`;
}

function spanFragment({ spanId, traceFlags }: TraceScope): string {
  if (spanId === undefined) return '';
  const flags = (traceFlags ?? 0).toString(16).padStart(2, '0');
  return `,"span_id":"${spanId}","trace_flags":"${flags}"`;
}
