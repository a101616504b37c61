import type { Run, Runs } from './contestant';
import { probeFields, PROBE_MESSAGE, PROBE_TRACE_ID } from './planted-secrets';
import { sampleError } from './sample-errors';
import {
  boundFields,
  callFields,
  flatFields,
  loadedFields,
  MESSAGES,
  nestedFields,
  requestFields,
  traceId,
  type Fields,
} from './samples';
import { LINES_PER_SCOPE } from './workload';

/**
 * How one logger is called. A process measures one contestant, so the engine inlines these
 * functions and what is left is the logger's own call.
 */
export interface Calls<L> {
  readonly logger: L;
  say(logger: L, message: string): void;
  info(logger: L, message: string, fields: Fields): void;
  /** A level that is switched off. Left out where a logger cannot switch one off. */
  debug?(logger: L, message: string, fields: Fields): void;
  child(parent: L, fields: Fields): L;
  error(logger: L, message: string, error: Error): void;
  /** Runs `fn` in an asynchronous scope of that trace. */
  inTrace(traceId: string, fn: () => void): void;
}

/** The workloads, said in the words of one logger. */
export function runsOf<L>(calls: Calls<L>): Runs {
  const { logger } = calls;
  const bound = calls.child(logger, boundFields());
  return {
    message: each(() => calls.say(logger, MESSAGES.message)),
    flat: each((index) => calls.info(logger, MESSAGES.flat, flatFields(index))),
    bound: each((index) => calls.info(bound, MESSAGES.bound, callFields(index))),
    child: each((index) => logRequest(calls, index)),
    nested: each((index) => calls.info(logger, MESSAGES.nested, nestedFields(index))),
    error: each((index) => calls.error(logger, MESSAGES.error, sampleError(index))),
    ...disabledRun(calls),
    traced(count) {
      for (let first = 0; first < count; first += LINES_PER_SCOPE) {
        calls.inTrace(traceId(first), () => {
          for (let index = first; index < first + LINES_PER_SCOPE; index += 1) {
            calls.info(bound, MESSAGES.bound, callFields(index));
          }
        });
      }
    },
    probe: (count) =>
      calls.inTrace(PROBE_TRACE_ID, () => {
        for (let left = count; left > 0; left -= 1) {
          calls.info(logger, PROBE_MESSAGE, probeFields());
        }
      }),
  };
}

function each(call: (index: number) => void): Run {
  return (count) => {
    for (let index = 0; index < count; index += 1) call(index);
  };
}

function logRequest<L>(calls: Calls<L>, index: number): void {
  const [started, loaded, completed] = MESSAGES.child;
  const logger = calls.child(calls.logger, requestFields(index));
  calls.say(logger, started);
  calls.info(logger, loaded, loadedFields(index));
  calls.info(logger, completed, callFields(index));
}

function disabledRun<L>(calls: Calls<L>): { readonly disabled?: Run } {
  const { logger } = calls;
  const debug = calls.debug?.bind(calls);
  if (debug === undefined) return {};
  return { disabled: each((index) => debug(logger, MESSAGES.disabled, callFields(index))) };
}
