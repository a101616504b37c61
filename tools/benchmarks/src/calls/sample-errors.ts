/** The errors of the coming round. */
let prepared: readonly Error[] = [];

/**
 * Makes the errors of a round before its clock starts: making an error, and the engine's writing of
 * its stack on first sight, cost every logger the same and more than the logging.
 */
export function prepareErrors(count: number): void {
  prepared = Array.from({ length: count }, (_, index) => paymentError(index));
}

/** The error of one call; each is logged once. */
export function sampleError(index: number): Error {
  return prepared[index] as Error;
}

/** The texts by which a line is recognised. */
export function errorTexts(index: number): { readonly message: string; readonly cause: string } {
  return {
    message: `Payment provider refused order ORD-${1000 + (index % 64)}`,
    cause: 'connect ECONNREFUSED 10.0.12.7:8443',
  };
}

function paymentError(index: number): Error {
  const { message } = errorTexts(index);
  const error = new Error(message, { cause: refusedConnection(index) });
  // Reading the stack makes the engine write it.
  return error.stack === undefined ? new Error('no stack') : error;
}

function refusedConnection(index: number): Error {
  const cause = Object.assign(new Error(errorTexts(index).cause), { code: 'ECONNREFUSED' });
  return cause.stack === undefined ? new Error('no stack') : cause;
}
