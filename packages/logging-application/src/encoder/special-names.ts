import { RESERVED_NAMES } from '@dashtam/logging-domain';

/** Fields that `error` writes; a caller's own get `context_` before them when `error` is given. */
export const ERROR_NAMES: readonly string[] = [
  'error_type',
  'error_message',
  'error_code',
  'error_stack',
  'error_causes',
  'error_properties',
];

/** The field whose numbers become metrics. */
export const METRICS_NAME = '_metrics';

/** Names that mean something to the record when they stand at the top level of a context. */
export const SPECIAL_NAMES: ReadonlySet<string> = new Set<string>([
  ...RESERVED_NAMES,
  ...ERROR_NAMES,
  METRICS_NAME,
  'error',
  'trace_id',
  'span_id',
  'trace_flags',
]);
